#include "ui/steps/market/market_page.h"

#include "ui/document/session.h"
#include "ui/forms/entity_table.h"
#include "ui/widgets/card.h"

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// What was settled together, and in how many outcomes a named skill stands behind it.
DerivedText definedTogether(const Session &session)
{
    QStringList parts;
    for (const DefinedTogether part : {DefinedTogether::Audience, DefinedTogether::Outcomes, DefinedTogether::Programme}) {
        if (std::ranges::any_of(session.design().stakeholders, [part](const Stakeholder &s) { return s.definedTogether.contains(part); })) {
            parts.append(labelOf(part).toLower());
        }
    }
    if (parts.isEmpty()) {
        return {};
    }
    return {MarketPage::tr("Defined together: %1").arg(parts.join(u", "_s)), MarketPage::tr("What at least one of the stakeholders defined with you.")};
}

DerivedText outcomesWithSkills(const Session &session)
{
    const QList<Outcome> &outcomes = session.design().outcomes;
    const auto covered = std::ranges::count_if(outcomes, [&](const Outcome &outcome) {
        return std::ranges::any_of(session.design().skills, [&](const Skill &skill) { return skill.outcomes.contains(outcome.id); });
    });
    if (session.design().skills.isEmpty() || outcomes.isEmpty()) {
        return {};
    }
    const QLocale locale;
    return {MarketPage::tr("%1 of %2 outcomes").arg(locale.toString(covered), locale.toString(outcomes.size())),
        MarketPage::tr("Outcomes that show at least one of these skills.")};
}

} // namespace

MarketPage::MarketPage(Session &session, QWidget *parent) : StepPage(session, "market"_L1, parent)
{
    addRelevance();
    addStakeholders();
    addSkills();
    addRecognisers();
}

void MarketPage::addRelevance()
{
    addField(addCard(), u"market.relevance"_s);
}

void MarketPage::addStakeholders()
{
    Card *card = addCard(tr("Stakeholders"));
    addDerived(card, definedTogether);
    EntityTable *table = addTable(card, u"stakeholder"_s,
        {{.field = u"stakeholder.name"_s}, {.field = u"stakeholder.kind"_s, .width = 140}, {.field = u"stakeholder.roles"_s, .width = 170},
            {.field = u"stakeholder.definedTogether"_s, .width = 200}},
        {{{u"stakeholder.contribution"_s}}, {{u"stakeholder.contact"_s, 2}, {u"stakeholder.date"_s, 1}}});
    table->setEmptyText(tr("Employers, sector bodies, alumni: who designs, confirms or teaches along? Press Enter to begin."));
}

void MarketPage::addSkills()
{
    Card *card = addCard(tr("Skills that learners gain"));
    addDerived(card, outcomesWithSkills);
    EntityTable *skills =
        addTable(card, u"skill"_s, {{.field = u"skill.name"_s}, {.field = u"skill.outcomes"_s, .width = 220}, {.field = u"skill.escoAddress"_s, .width = 200}});
    skills->setEmptyText(tr("Which skills would an employer look for? In your own words, with the outcomes that show them. Press Enter to begin."));
    Card *occupations = addCard(tr("Occupations that need them"));
    EntityTable *table = addTable(occupations, u"occupation"_s, {{.field = u"occupation.name"_s}, {.field = u"occupation.escoAddress"_s, .width = 320}});
    table->setEmptyText(tr("In which occupations are these skills needed? Press Enter to begin."));
}

void MarketPage::addRecognisers()
{
    Card *card = addCard(tr("Recognition by third parties"));
    EntityTable *table = addTable(card, u"recogniser"_s,
        {{.field = u"recogniser.name"_s, .width = 220}, {.field = u"recogniser.requirement"_s}, {.field = u"recogniser.status"_s, .width = 110}},
        {{{u"recogniser.webAddress"_s}}});
    table->setEmptyText(tr("Is there a register, sector or authority outside that has to accept the course, and what does it ask for? Press Enter to begin."));
}

} // namespace Credwright
