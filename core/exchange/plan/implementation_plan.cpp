#include "core/exchange/plan/implementation_plan.h"

#include "core/exchange/catalogue/catalogue_words.h"
#include "core/exchange/html/html_writer.h"
#include "core/util/format.h"

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

class PlanWriter : private HtmlWriter
{
public:
    PlanWriter(const Design &design, QDate date, const QString &language)
        : HtmlWriter(CatalogueWords(language.isEmpty() ? design.identity.language : language).language())
        , m_design(design)
        , m_date(date)
        , m_words(language.isEmpty() ? design.identity.language : language)
    {}

    QByteArray write()
    {
        const QString heading = m_words(QT_TRANSLATE_NOOP("Catalogue", "Implementation plan"));
        const CataloguePhrase title = titleOf();
        begin(title.text + u" – "_s + heading, heading, u"catalogue.css"_s);
        open("body");
        open("header", "masthead");
        phrase("p", bodies(), "institution");
        words("p", heading, "kicker");
        close();
        open("main");
        phrase("h1", title);
        if (const QString done = doneSoFar(); !done.isEmpty()) {
            words("p", done, "lead");
        }
        section(QT_TRANSLATE_NOOP("Catalogue", "Vision for lifelong learning"), m_design.team.vision);
        section(QT_TRANSLATE_NOOP("Catalogue", "Place in the existing offer"), m_design.team.placeInOffer);
        table(QT_TRANSLATE_NOOP("Catalogue", "Tasks"), tasks());
        table(QT_TRANSLATE_NOOP("Catalogue", "Project team"), members());
        table(QT_TRANSLATE_NOOP("Catalogue", "Units that help"), units());
        table(QT_TRANSLATE_NOOP("Catalogue", "Technical systems"), systems());
        table(QT_TRANSLATE_NOOP("Catalogue", "Training of staff"), trainings());
        close();
        open("footer");
        if (m_date.isValid()) {
            words("p", m_words(QT_TRANSLATE_NOOP("Catalogue", "Plan of %1")).arg(m_words.locale().toString(m_date, u"d MMMM yyyy"_s)));
        }
        words("p", m_words(QT_TRANSLATE_NOOP("Catalogue", "For use within the institution")));
        close();
        return end();
    }

private:
    CataloguePhrase own(const QString &text) const { return {text.isEmpty() ? u"–"_s : text, m_design.identity.language}; }
    CataloguePhrase ours(const QString &text) const { return {text.isEmpty() ? u"–"_s : text, m_words.language()}; }
    CataloguePhrase titleOf() const
    {
        const LocalizedText &title = m_design.identity.title;
        if (title.isEmpty()) {
            return ours(m_words(QT_TRANSLATE_NOOP("Catalogue", "Title not yet stated")));
        }
        const QString translated = title.translations.value(m_words.language());
        return translated.isEmpty() ? own(title.text) : CataloguePhrase{translated, m_words.language()};
    }

    CataloguePhrase bodies() const
    {
        QStringList names;
        for (const AwardingBody &body : m_design.awardingBodies) {
            names.append(body.name.text);
        }
        names.removeAll(QString());
        return own(names.join(u", "_s));
    }

    QString doneSoFar() const
    {
        const auto done = std::ranges::count_if(m_design.tasks, [](const Task &task) { return task.status == TaskStatus::Done; });
        if (m_design.tasks.isEmpty()) {
            return {};
        }
        return m_words(QT_TRANSLATE_NOOP("Catalogue", "Tasks done: %1 of %2."))
            .arg(m_words.locale().toString(done), m_words.locale().toString(m_design.tasks.size()));
    }

    CatalogueTable empty(const QList<const char *> &headings) const
    {
        CatalogueTable table;
        for (const char *heading : headings) {
            table.columns.append({ours(m_words(heading)), false});
        }
        return table;
    }

    QString nameOf(const EntityRef &member) const
    {
        const TeamMember *found = findById(m_design.members, member.id);
        return found ? found->name : QString();
    }

    CatalogueTable tasks() const
    {
        QList<Task> ordered = m_design.tasks;
        std::ranges::stable_sort(ordered, [](const Task &a, const Task &b) {
            const QDate first = a.due.latest();
            const QDate second = b.due.latest();
            return first.isValid() && (!second.isValid() || first < second);
        });
        CatalogueTable table = empty({QT_TRANSLATE_NOOP("Catalogue", "Task"), QT_TRANSLATE_NOOP("Catalogue", "Owner"), QT_TRANSLATE_NOOP("Catalogue", "Due"),
            QT_TRANSLATE_NOOP("Catalogue", "Status"), QT_TRANSLATE_NOOP("Catalogue", "Step")});
        for (const Task &task : std::as_const(ordered)) {
            CatalogueTable::Cell title{own(task.title), {}};
            if (!task.note.isEmpty()) {
                title.remarks.append({{}, parseMarkdown(task.note), m_design.identity.language, true});
            }
            table.rows.append({title, {own(nameOf(task.owner)), {}}, {ours(formatDate(task.due, m_words.locale())), {}}, {ours(m_words.label(task.status)), {}},
                {ours(m_words.label(task.step)), {}}});
        }
        return table;
    }

    CatalogueTable members() const
    {
        CatalogueTable table = empty({QT_TRANSLATE_NOOP("Catalogue", "Name"), QT_TRANSLATE_NOOP("Catalogue", "Role"),
            QT_TRANSLATE_NOOP("Catalogue", "Unit or organisation"), QT_TRANSLATE_NOOP("Catalogue", "Contact"), QT_TRANSLATE_NOOP("Catalogue", "Teaches")});
        for (const TeamMember &member : m_design.members) {
            table.rows.append({{own(member.name), {}}, {own(member.role), {}}, {own(member.organisation), {}}, {own(member.contact), {}},
                {ours(m_words.label(member.teaches)), {}}});
        }
        return table;
    }

    CatalogueTable units() const
    {
        CatalogueTable table = empty({QT_TRANSLATE_NOOP("Catalogue", "Unit"), QT_TRANSLATE_NOOP("Catalogue", "Contact"),
            QT_TRANSLATE_NOOP("Catalogue", "What is asked of it"), QT_TRANSLATE_NOOP("Catalogue", "Status")});
        for (const SupportUnit &unit : m_design.units) {
            CatalogueTable::Cell kind{ours(m_words.label(unit.kind)), {}};
            if (!unit.name.isEmpty()) {
                kind.remarks.append({{}, plainBlock(unit.name), m_design.identity.language, true});
            }
            table.rows.append({kind, {own(unit.contact), {}}, {own(unit.request), {}}, {ours(m_words.label(unit.status)), {}}});
        }
        return table;
    }

    CatalogueTable systems() const
    {
        CatalogueTable table = empty({QT_TRANSLATE_NOOP("Catalogue", "Needed for"), QT_TRANSLATE_NOOP("Catalogue", "System"),
            QT_TRANSLATE_NOOP("Catalogue", "Owner"), QT_TRANSLATE_NOOP("Catalogue", "Status")});
        for (const TechnicalSystem &system : m_design.systems) {
            table.rows.append(
                {{ours(m_words.label(system.kind)), {}}, {own(system.name), {}}, {own(system.owner), {}}, {ours(m_words.label(system.status)), {}}});
        }
        return table;
    }

    CatalogueTable trainings() const
    {
        CatalogueTable table = empty({QT_TRANSLATE_NOOP("Catalogue", "Who"), QT_TRANSLATE_NOOP("Catalogue", "Topics"),
            QT_TRANSLATE_NOOP("Catalogue", "By whom"), QT_TRANSLATE_NOOP("Catalogue", "When"), QT_TRANSLATE_NOOP("Catalogue", "Done")});
        for (const Training &training : m_design.trainings) {
            QStringList topics;
            for (const TrainingTopic topic : training.topics.values()) {
                topics.append(m_words.label(topic));
            }
            table.rows.append({{own(nameOf(training.member)), {}}, {ours(topics.join(u", "_s)), {}}, {own(training.provider), {}},
                {ours(formatDate(training.date, m_words.locale())), {}}, {ours(m_words.label(training.done)), {}}});
        }
        return table;
    }

    void section(const char *heading, const QString &content)
    {
        if (content.isEmpty()) {
            return;
        }
        open("section");
        words("h2", m_words(heading));
        blocks({CatalogueProse{{}, parseMarkdown(content), m_design.identity.language, false}});
        close();
    }

    void table(const char *heading, CatalogueTable content)
    {
        if (content.rows.isEmpty()) {
            return;
        }
        content.name = m_words(heading);
        open("section");
        words("h2", content.name);
        blocks({content});
        close();
    }

    const Design &m_design;
    const QDate m_date;
    const CatalogueWords m_words;
};

} // namespace

QByteArray planHtml(const Design &design, QDate date, const QString &language)
{
    return PlanWriter(design, date, language).write();
}

} // namespace Credwright
