#include "core/exchange/finance_report/finance_report.h"

#include "core/exchange/catalogue/catalogue_words.h"
#include "core/exchange/finance_report/report_writer.h"
#include "core/finance/plan.h"
#include "core/finance/signed_money.h"
#include "core/model/access.h"
#include "core/util/format.h"

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype mostColumns = 8; ///< Of editions side by side on a page.

/// The language that the program's words come in; it is not that of the numbers where there is no translation.
QString languageOfWords(const QLocale &locale)
{
    const QString words = CatalogueWords(locale.name().section(u'_', 0, 0)).language();
    return words == locale.name().section(u'_', 0, 0) && words != "C"_L1 ? locale.bcp47Name() : words;
}

} // namespace

TextDocument financeReport(const Design &design, const Analysis &analysis, QDate date, const QLocale &locale)
{
    return ReportWriter(design, analysis, date, locale).write();
}

ReportWriter::ReportWriter(const Design &design, const Analysis &analysis, QDate date, const QLocale &locale)
    : m_design(design)
    , m_analysis(analysis)
    , m_finance(analysis.finance)
    , m_date(date)
    , m_locale(locale)
    , m_shown(financeOf(design, locale).editions.value(analysis.finance.shown))
{}

TextDocument ReportWriter::write()
{
    head();
    if (!m_finance.begun) {
        paragraph(say(QT_TRANSLATE_NOOP("FinanceReport",
            "No cost, fee or income has been entered yet, so there is nothing to decide on. The full cost comes first; income is planned against it.")));
        openQuestions();
        return m_document;
    }
    brief();
    assumptions();
    learners();
    staffRates();
    costs();
    income();
    editions();
    lifespan();
    breakEven();
    sensitivities();
    scenarios();
    partners();
    market();
    openQuestions();
    return m_document;
}

void ReportWriter::heading(const char *title, int level)
{
    m_document.parts.append(TextDocument::Heading{level, say(title)});
}

void ReportWriter::paragraph(const QString &text, bool note)
{
    if (!text.isEmpty()) {
        m_document.parts.append(TextDocument::Paragraph{TextDocument::plain(text), note});
    }
}

void ReportWriter::bullets(const QStringList &texts)
{
    TextDocument::Bullets list;
    for (const QString &text : texts) {
        if (!text.isEmpty()) {
            list.items.append({TextDocument::plain(text), 0});
        }
    }
    if (!list.items.isEmpty()) {
        m_document.parts.append(list);
    }
}

TextDocument::Table ReportWriter::table(const QString &caption, const QList<const char *> &headings, qsizetype firstNumber)
{
    Table table{.caption = caption, .columns = {}, .rows = {}};
    for (qsizetype i = 0; i < headings.size(); ++i) {
        table.columns.append({say(headings.at(i)), i >= firstNumber});
    }
    return table;
}

void ReportWriter::add(const Table &table)
{
    if (!table.rows.isEmpty()) {
        m_document.parts.append(table);
    }
}

void ReportWriter::row(Table &table, const QStringList &cells, bool strong)
{
    Table::Row row{.cells = {}, .strong = strong};
    for (const QString &cell : cells) {
        row.cells.append(TextDocument::plain(cell));
    }
    table.rows.append(row);
}

void ReportWriter::row(Table &table, const QStringList &cells, const QStringList &remarks)
{
    row(table, cells);
    QStringList said = remarks;
    said.removeAll(QString());
    if (!said.isEmpty()) {
        table.rows.last().cells.first().append({u'\n' + said.join(u" · "_s), false, true, {}});
    }
}

QString ReportWriter::money(Money amount) const
{
    return formatMoney(amount, m_design.identity.currency, m_locale);
}

QString ReportWriter::signedMoney(Money amount) const
{
    return formatSignedMoney(amount, m_design.identity.currency, m_locale);
}

QString ReportWriter::count(qint64 number) const
{
    return m_locale.toString(number);
}

QString ReportWriter::percent(const std::optional<Percent> &percent) const
{
    return percent ? formatPercent(*percent, m_locale) : u"–"_s;
}

QString ReportWriter::titleOf(const char *kind, const QUuid &id) const
{
    return id.isNull() ? u"–"_s : entityTitle(m_design, QLatin1StringView(kind), id);
}

QString ReportWriter::editionName(const EditionResult &edition) const
{
    return edition.edition.isNull() ? say(QT_TRANSLATE_NOOP("FinanceReport", "the one edition")) : titleOf("edition", edition.edition);
}

QString ReportWriter::feeName(const Fee &fee) const
{
    return u"%1, %2"_s.arg(titleOf("profile", fee.profile.id), titleOf("track", fee.track.id));
}

const LineAmount *ReportWriter::lineOf(const QUuid &line) const
{
    for (const QList<LineAmount> *lines : {&m_shown.costs, &m_shown.income}) {
        const auto found = std::find_if(lines->cbegin(), lines->cend(), [&](const LineAmount &one) { return one.line == line; });
        if (found != lines->cend()) {
            return &*found;
        }
    }
    return nullptr;
}

QString ReportWriter::workingOf(const QUuid &line) const
{
    const LineAmount *one = lineOf(line);
    return one ? one->working : QString();
}

QString ReportWriter::amountOf(const QUuid &line) const
{
    const LineAmount *one = lineOf(line);
    return one && one->complete ? money(one->amount) : u"–"_s;
}

void ReportWriter::head()
{
    const QString title = m_design.identity.title.text.simplified();
    QStringList bodies;
    for (const AwardingBody &body : m_design.awardingBodies) {
        bodies.append(body.name.text.simplified());
    }
    bodies.removeAll(QString());
    m_document.title = title.isEmpty() ? say(QT_TRANSLATE_NOOP("FinanceReport", "Design without a title")) : title;
    QStringList about{say(QT_TRANSLATE_NOOP("FinanceReport", "Financing report")), bodies.join(u", "_s)};
    if (m_date.isValid()) {
        about.append(m_locale.toString(m_date, u"d MMMM yyyy"_s));
        m_document.created = QDateTime(m_date, QTime(0, 0), Qt::UTC);
    }
    about.removeAll(QString());
    m_document.subtitle = about.join(u" · "_s);
    m_document.author = bodies.join(u", "_s);
    m_document.language = languageOfWords(m_locale);
    m_document.runningHead = say(QT_TRANSLATE_NOOP("FinanceReport", "Financing report, for use within the institution: %1")).arg(m_document.title);
    m_document.pageOf = say(QT_TRANSLATE_NOOP("FinanceReport", "Page %1 of %2"));
}

/// The answer first: does it carry itself?
void ReportWriter::brief()
{
    heading(QT_TRANSLATE_NOOP("FinanceReport", "In brief"));
    const Money result = m_shown.lastingResult();
    paragraph((result.value >= 0
            ? say(QT_TRANSLATE_NOOP("FinanceReport",
                  "With %1 learners in “%2”, lasting income of %3 covers the full cost of %4, and %5 are left: the micro-credential carries itself."))
            : say(QT_TRANSLATE_NOOP("FinanceReport",
                  "With %1 learners in “%2”, lasting income of %3 does not cover the full cost of %4: %5 are missing for the micro-credential to carry "
                  "itself.")))
            .arg(count(m_shown.learners), editionName(m_shown), money(m_shown.incomeLasting), money(m_shown.costLasting), money(Money{qAbs(result.value)})));
    if (m_finance.breakEvenLearners) {
        paragraph(
            say(QT_TRANSLATE_NOOP("FinanceReport", "It breaks even with %1 learners, on lasting income alone.")).arg(count(*m_finance.breakEvenLearners)));
    }
    if (m_shown.incomeAll != m_shown.incomeLasting) {
        paragraph(say(QT_TRANSLATE_NOOP("FinanceReport", "With temporary income of %1 the result of this edition is %2."))
                .arg(money(m_shown.incomeAll - m_shown.incomeLasting), signedMoney(m_shown.result())));
    }
    if (const qsizetype open = openOfMoney().size(); open > 0) {
        paragraph(say(QT_TRANSLATE_NOOP("FinanceReport", "Open questions on financing and partnerships: %1; they are listed at the end.")).arg(count(open)));
    }
    if (m_finance.tooLarge) {
        paragraph(say(
            QT_TRANSLATE_NOOP("FinanceReport", "Some amounts are beyond what is calculated and were held at the limit: the figures are not to be relied on.")));
    }
}

void ReportWriter::assumptions()
{
    heading(QT_TRANSLATE_NOOP("FinanceReport", "Assumptions"));
    const Financing &financing = m_design.financing;
    Table list = table({}, {QT_TRANSLATE_NOOP("FinanceReport", "Assumption"), QT_TRANSLATE_NOOP("FinanceReport", "Value")}, 2);
    QStringList names;
    for (const Edition &edition : m_design.editions) {
        names.append(titleOf("edition", edition.id));
    }
    if (names.size() > mostColumns) {
        names = {say(QT_TRANSLATE_NOOP("FinanceReport", "%1 to %2")).arg(names.first(), names.last())};
    }
    const QString notSaid = say(QT_TRANSLATE_NOOP("FinanceReport", "not said"));
    const auto assume = [&](const char *what, const QString &value, const QString &reason = {}) {
        row(list, {say(what), value}, QStringList{reason.simplified()});
    };
    assume(QT_TRANSLATE_NOOP("FinanceReport", "Currency"), m_design.identity.currency);
    assume(QT_TRANSLATE_NOOP("FinanceReport", "Editions"),
        m_design.editions.isEmpty() ? say(QT_TRANSLATE_NOOP("FinanceReport", "none listed; calculated as one"))
                                    : u"%1: %2"_s.arg(count(m_design.editions.size()), names.join(u", "_s)));
    assume(QT_TRANSLATE_NOOP("FinanceReport", "Edition shown in detail"), editionName(m_shown));
    assume(QT_TRANSLATE_NOOP("FinanceReport", "Size"),
        m_design.type.credits ? say(QT_TRANSLATE_NOOP("FinanceReport", "%1 ECTS")).arg(formatCredits(*m_design.type.credits, m_locale)) : notSaid);
    assume(QT_TRANSLATE_NOOP("FinanceReport", "Places in an edition"), m_design.audience.places ? count(m_design.audience.places->value) : notSaid);
    assume(QT_TRANSLATE_NOOP("FinanceReport", "Group size"),
        financing.groupSize ? count(financing.groupSize->value) : say(QT_TRANSLATE_NOOP("FinanceReport", "not said; all learners are one group")));
    assume(QT_TRANSLATE_NOOP("FinanceReport", "Length of a day of work"), formatMinutes(Minutes{planOf(m_design).dayLength}, m_locale),
        financing.dayLength ? QString() : say(QT_TRANSLATE_NOOP("FinanceReport", "the usual one, as none is set")));
    assume(QT_TRANSLATE_NOOP("FinanceReport", "Indirect costs, of direct costs"), financing.indirectRate ? percent(financing.indirectRate) : notSaid,
        financing.indirectReason);
    add(list);
    m_document.append(parseMarkdown(financing.note));
}

void ReportWriter::learners()
{
    heading(QT_TRANSLATE_NOOP("FinanceReport", "Learners and fees"), 2);
    if (m_design.fees.isEmpty()) {
        paragraph(say(QT_TRANSLATE_NOOP("FinanceReport", "No learners and fees are planned.")));
        return;
    }
    Table list = table(say(QT_TRANSLATE_NOOP("FinanceReport", "Learners expected in “%1”")).arg(editionName(m_shown)),
        {QT_TRANSLATE_NOOP("FinanceReport", "Profile"), QT_TRANSLATE_NOOP("FinanceReport", "Participation"), QT_TRANSLATE_NOOP("FinanceReport", "Fee"),
            QT_TRANSLATE_NOOP("FinanceReport", "Learners"), QT_TRANSLATE_NOOP("FinanceReport", "Complete"), QT_TRANSLATE_NOOP("FinanceReport", "Free places"),
            QT_TRANSLATE_NOOP("FinanceReport", "Reduced")},
        2);
    const Plan plan = planOf(m_design);
    for (qsizetype i = 0; i < m_design.fees.size(); ++i) {
        const Fee &fee = m_design.fees.at(i);
        const qint64 reduced = fee.discounted.value_or(Count{}).value;
        row(list,
            {titleOf("profile", fee.profile.id), titleOf("track", fee.track.id), fee.amount ? money(*fee.amount) : u"–"_s,
                count(plan.fees.at(i).learners.value(plan.shown)), fee.completion ? percent(fee.completion) : u"–"_s, count(fee.waived.value_or(Count{}).value),
                reduced == 0 ? count(0) : say(QT_TRANSLATE_NOOP("FinanceReport", "%1 by %2")).arg(count(reduced), percent(fee.discount))});
    }
    row(list, {say(QT_TRANSLATE_NOOP("FinanceReport", "All")), {}, {}, count(m_shown.learners), {}, {}, {}}, true);
    add(list);
    paragraph(say(QT_TRANSLATE_NOOP("FinanceReport", "Learners without a rate of completion (–) are all taken to complete.")), true);
    learnersByEdition();
}

/// Only where editions differ.
void ReportWriter::learnersByEdition()
{
    const Plan plan = planOf(m_design);
    const bool differ =
        std::any_of(plan.fees.cbegin(), plan.fees.cend(), [](const PlanFee &fee) { return fee.learners.count(fee.learners.first()) != fee.learners.size(); });
    if (!differ || m_finance.editions.size() > mostColumns) {
        return;
    }
    Table list = table(say(QT_TRANSLATE_NOOP("FinanceReport", "Learners by edition")), {QT_TRANSLATE_NOOP("FinanceReport", "Profile and participation")}, 1);
    QStringList sums{say(QT_TRANSLATE_NOOP("FinanceReport", "All"))};
    for (const EditionResult &edition : m_finance.editions) {
        list.columns.append({editionName(edition), true});
        sums.append(count(edition.learners));
    }
    for (qsizetype i = 0; i < m_design.fees.size(); ++i) {
        QStringList cells{feeName(m_design.fees.at(i))};
        for (const qint64 learners : plan.fees.at(i).learners) {
            cells.append(count(learners));
        }
        row(list, cells);
    }
    row(list, sums, true);
    add(list);
}

} // namespace Credwright
