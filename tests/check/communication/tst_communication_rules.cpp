#include "core/check/communication/aspects.h"
#include "core/model/seeded_rows.h"
#include "tests/support/rule_cases.h"

using namespace Credwright;
using namespace Credwright::Testing;
using namespace Qt::Literals::StringLiterals;

namespace {

AspectNote &noteOf(Design &design, AspectKind kind)
{
    design = withSeededRows(design);
    for (AspectNote &note : design.aspects) {
        if (note.kind == kind) {
            return note;
        }
    }
    Q_UNREACHABLE();
}

/// Nothing of the step itself, as before anybody opens it.
void leave(Design &design)
{
    design.communication = Design().communication;
    design.aspects.clear();
    design.channels.clear();
    design.platforms.clear();
}

Channel channel(const Design &design)
{
    Channel channel;
    channel.id = QUuid::createUuid();
    channel.name = u"Newsletter"_s;
    channel.audience.insert(design.profiles.first().id);
    channel.budget = Money{400'000};
    channel.costLine = {design.costLines.first().id};
    return channel;
}

const QList<RuleCase> cases{
    {"everything is told", "mk.1", 0, "", [](Design &) {}},
    {"no contact", "mk.1", 1, "aspect.text",
        [](Design &d) {
            d.identity.contact = {};
            d = withSeededRows(d);
        }},
    {"no contact, in a file without the rows", "mk.1", 1, "aspect",
        [](Design &d) {
            d.identity.contact = {};
            d.aspects.clear();
        }},
    {"no contact, but words of its own", "mk.1", 0, "",
        [](Design &d) {
            d.identity.contact = {};
            noteOf(d, AspectKind::Contact).text = u"Ask at the desk"_s;
        }},
    {"no contact, told is only claimed", "mk.1", 1, "aspect.text",
        [](Design &d) {
            d.identity.contact = {};
            noteOf(d, AspectKind::Contact).state = AspectState::Told;
        }},
    {"no terms, which do not apply", "mk.1", 0, "",
        [](Design &d) {
            d.communication.suspension = {};
            d.communication.refunds = {};
            noteOf(d, AspectKind::Terms).state = AspectState::DoesNotApply;
        }},
    {"a duration without its unit", "mk.1", 1, "aspect",
        [](Design &d) {
            d.type.durationUnit = DurationUnit::Unset;
            d.delivery.startRule = StartRule::Unset;
            d.delivery.endRule = EndRule::Unset;
            d.aspects.clear();
        }},
    {"partners that may exist", "mk.1", 1, "aspect",
        [](Design &d) {
            d.partnership.applies = Answer::Unset;
            d.aspects.clear();
        }},
    {"two missing, nobody has begun: one sentence", "mk.1", 1, "aspect",
        [](Design &d) {
            leave(d);
            d.identity.contact = {};
            d.delivery.support = {};
        }},
    {"most of it missing, nobody has begun: nothing yet", "mk.1", 0, "",
        [](Design &d) {
            Design fresh;
            fresh.identity.title = u"Chips"_s;
            fresh.outcomes = {d.outcomes.first()};
            d = fresh;
        }},
    {"marked against the steps", "mk.2", 1, "aspect.state", [](Design &d) { noteOf(d, AspectKind::Fees).state = AspectState::DoesNotApply; },
        Severity::Consider},
    {"marked where the steps hold nothing", "mk.2", 0, "",
        [](Design &d) {
            d.fees.clear();
            noteOf(d, AspectKind::Fees).state = AspectState::DoesNotApply;
        }},
    {"a budget in no cost line", "mk.3", 1, "channel.costLine",
        [](Design &d) {
            d.channels = {channel(d)};
            d.channels[0].costLine = {};
        }},
    {"a budget whose cost line was removed", "mk.3", 1, "channel.costLine",
        [](Design &d) {
            d.channels = {channel(d)};
            d.channels[0].costLine = {QUuid::createUuid()};
        }},
    {"a budget in its cost line", "mk.3", 0, "", [](Design &d) { d.channels = {channel(d)}; }},
    {"a channel that costs nothing", "mk.3", 0, "",
        [](Design &d) {
            d.channels = {channel(d)};
            d.channels[0].costLine = {};
            d.channels[0].budget = Money{0};
        }},
    {"a channel for nobody", "mk.4", 1, "channel.audience",
        [](Design &d) {
            d.channels = {channel(d)};
            d.channels[0].audience = {};
        },
        Severity::Consider},
    {"a channel, and no profiles to choose from", "mk.4", 0, "",
        [](Design &d) {
            d.channels = {channel(d)};
            d.channels[0].audience = {};
            d.profiles.clear();
        }},
    {"no channel in a step that is begun", "mk.4", 1, "channel", [](Design &d) { d.channels.clear(); }, Severity::Consider},
};

} // namespace

class TestCommunicationRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rules_data() { addRuleRows(cases); }
    void rules()
    {
        QFETCH(int, index);
        verifyRuleCase(cases.at(index));
    }

    /// Each leads to a place that can be jumped to, filled or not.
    void everyAspectHasItsPlace()
    {
        QCOMPARE(aspectKinds().size(), 17);
        for (const Design &design : {Design(), soundDesign()}) {
            for (const AspectKind kind : aspectKinds()) {
                const QList<Anchor> places = placesOf(design, kind);
                QVERIFY(!places.isEmpty());
                for (const Anchor &place : places) {
                    QVERIFY2(resolves(design, place), qPrintable(place.field));
                    QVERIFY(stepInfo(stepOf(place)));
                }
                QCOMPARE(isHeld(design, kind), standingOf(design, kind) == AspectStanding::Held);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestCommunicationRules)
#include "tst_communication_rules.moc"
