#include "ui/steps/outcomes/outcomes_page.h"

#include "core/check/analysis.h"
#include "core/util/format.h"
#include "ui/document/session.h"
#include "ui/forms/attachment_bar.h"
#include "ui/forms/entity_table.h"
#include "ui/widgets/card.h"

#include <QVBoxLayout>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

DerivedText domainsOf(const Session &session)
{
    int counts[4] = {};
    for (const Outcome &outcome : session.design().outcomes) {
        ++counts[static_cast<int>(outcome.domain)];
    }
    QStringList parts;
    const auto part = [&](Domain domain, const QString &text) {
        if (counts[static_cast<int>(domain)] > 0) {
            parts.append(text);
        }
    };
    part(Domain::Skill, OutcomesPage::tr("%n skill(s)", nullptr, counts[static_cast<int>(Domain::Skill)]));
    part(Domain::Knowledge, OutcomesPage::tr("%n knowledge", nullptr, counts[static_cast<int>(Domain::Knowledge)]));
    part(Domain::Competence, OutcomesPage::tr("%n competence(s)", nullptr, counts[static_cast<int>(Domain::Competence)]));
    return {parts.join(u", "_s),
        OutcomesPage::tr("The outcomes counted by their domain. The Council's definition names knowledge, skills and competences; competence is what the "
                         "European Qualifications Framework calls responsibility and autonomy.")};
}

} // namespace

OutcomesPage::OutcomesPage(Session &session, QWidget *parent) : StepPage(session, "outcomes"_L1, parent)
{
    addPurpose();
    addEvidence();
    addOutcomes();
    addValue();
}

void OutcomesPage::addPurpose()
{
    Card *card = addCard();
    addFields(card, {{u"purpose.objective"_s, 5}, {u"purpose.basis"_s, 2}});
    addFolded(card, tr("Rationale and kinds of need"), {{{u"purpose.rationale"_s}}, {{u"purpose.needKinds"_s}}});
}

void OutcomesPage::addEvidence()
{
    Card *card = addCard(tr("Evidence of the need"));
    onAnalysed([this, card] {
        const int sources = static_cast<int>(session().design().evidence.size());
        card->setSubtitle(sources ? tr("%n source(s)", nullptr, sources) : QString());
    });
    EntityTable *table = addTable(card, u"evidence"_s,
        {{.field = u"evidence.source"_s, .width = 130}, {.field = u"evidence.who"_s, .width = 210}, {.field = u"evidence.date"_s, .width = 96},
            {.field = u"evidence.finding"_s}},
        {{{u"evidence.needKinds"_s, 1, true}, {u"evidence.outcomes"_s, 1, true}}});
    table->setEmptyText(tr("Who says that this is needed? Add employers, alumni, statistics… Press Enter to begin."));
    auto *files = new AttachmentBar(session(), u"evidence.attachments"_s, card);
    card->contentLayout()->addWidget(files);
    files->takeDropsOn(card);
    const auto showFiles = [table, files](const QUuid &id) {
        files->setVisible(table->rows().rowOf(id) >= 0);
        files->setEntity(id);
    };
    showFiles({});
    connect(table, &EntityTable::currentRowChanged, files, showFiles);
    showWhen(card, [](const Session &s) { return s.design().purpose.basis != PurposeBasis::Research || !s.design().evidence.isEmpty(); });
}

void OutcomesPage::addOutcomes()
{
    Card *card = addCard(tr("Learning outcomes"));
    addDerived(card, domainsOf);
    EntityTable *table = addTable(card, u"outcome"_s,
        {{.field = u"outcome.statement"_s, .header = tr("After the course the learner can")}, {.field = u"outcome.domain"_s, .width = 110},
            {.field = u"outcome.level"_s, .header = tr("Level"), .width = 70}, {.field = u"outcome.taxonomy"_s, .width = 120}},
        {{{u"outcome.plain"_s}}});
    table->setTextLines(2);
    table->setEmptyText(
        tr("What will the learner be able to do? One statement a row: a verb that others can observe, then what it acts on. Press Enter to begin."));
}

void OutcomesPage::addValue()
{
    Card *card = addCard(tr("Added value"));
    EntityTable *table = addTable(card, u"addedValue"_s,
        {{.field = u"addedValue.value"_s, .width = 260}, {.field = u"addedValue.forLearner"_s}, {.field = u"addedValue.forInstitution"_s}});
    table->setTextLines(2);
    table->setEmptyText(tr("Which of the guide's five added values apply, for the learner and for the institution? Press Enter to begin."));
    addFolded(card, tr("How learners see the benefit"), {{{u"purpose.benefitEvidence"_s}}, {{u"purpose.benefit"_s}}});
}

} // namespace Credwright
