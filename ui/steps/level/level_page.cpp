#include "ui/steps/level/level_page.h"

#include "core/check/analysis.h"
#include "core/guide/standing_statements.h"
#include "core/model/access.h"
#include "ui/document/session.h"
#include "ui/figures/figure_card.h"
#include "ui/figures/level_figure.h"
#include "ui/forms/field_box.h"
#include "ui/steps/level/level_text.h"
#include "ui/widgets/card.h"

#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

LevelPage::LevelPage(Session &session, QWidget *parent) : StepPage(session, "level"_L1, parent)
{
    addLevel();
    addPicture();
    addFrameworks();
}

void LevelPage::addLevel()
{
    Card *card = addCard(tr("European level"));
    addDerived(card, [](const Session &s) -> DerivedText {
        const LevelText text = majorityText(s.analysis().level);
        return {text.text, text.working};
    });
    addDerived(card, [](const Session &s) -> DerivedText {
        const LevelText text = averageText(s.analysis().level);
        return {text.text, text.working};
    });
    addFields(card, {{u"level.applies"_s, 3}, {u"level.eqfLevel"_s, 1}, {u"level.method"_s, 2}});
    for (const QString &field : {u"level.eqfLevel"_s, u"level.method"_s}) {
        showWhen(card->findChild<QWidget *>(field)->parentWidget(), [](const Session &s) { return s.design().level.applies != LevelApplies::NotApplicable; });
    }
    FieldBox *why = addField(card, u"level.notApplicableReason"_s);
    showWhen(why->parentWidget(), [](const Session &s) {
        const Level &level = s.design().level;
        return level.applies == LevelApplies::NotApplicable || !level.notApplicableReason.isEmpty();
    });
    FieldBox *reason = addField(card, u"level.reason"_s);
    showWhen(reason->parentWidget(), [](const Session &s) { return s.analysis().level.departs || !s.design().level.reason.isEmpty(); });
}

void LevelPage::addPicture()
{
    auto *card = new FigureCard(tr("Levels of the outcomes"), widget());
    pageLayout()->insertWidget(pageLayout()->count() - 1, card);
    auto *toOutcomes = new QToolButton(card);
    toOutcomes->setObjectName(u"toOutcomeLevels"_s);
    toOutcomes->setText(tr("Change them in step 3"));
    toOutcomes->setFocusPolicy(Qt::TabFocus);
    connect(toOutcomes, &QToolButton::clicked, this, [this] { session().jumpTo({idsOf(session().design(), u"outcome").value(0), u"outcome.level"_s, {}}); });
    card->addTitleWidget(toOutcomes);
    onAnalysed([this, card] { card->setFigure(std::make_unique<LevelFigure>(session().analysis().level)); });
    showWhen(card, [](const Session &s) { return s.design().level.applies != LevelApplies::NotApplicable; });
}

void LevelPage::addFrameworks()
{
    Card *card = addCard(tr("National and European frameworks"));
    addFields(card, {{u"level.inFramework"_s, 3}, {u"level.decidedBy"_s, 4}});
    addFields(card, {{u"level.frameworkName"_s, 4}, {u"level.nationalLevel"_s, 2}, {u"level.cycle"_s, 5}});
    auto *statement = new QLabel(tr("Always printed: %1").arg(notADegree().text.text()), card);
    statement->setProperty("role", u"secondary"_s);
    statement->setTextFormat(Qt::PlainText);
    statement->setWordWrap(true);
    card->contentLayout()->addWidget(statement);
}

} // namespace Credwright
