#include "core/agreement/agreement.h"
#include "core/check/rule_set.h"

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

void checkAward(const RuleContext &context, FindingSink &sink)
{
    const Design &design = context.design;
    const bool joint = design.identity.joint == Answer::Yes;
    if (joint && context.takesShape && !findById(design.awardingBodies, design.certification.issuerBody.id) && design.certification.issuerName.isEmpty()) {
        sink.add("pa.1"_L1, Severity::Must, {design.certification.id, u"certification.issuerBody"_s, {}},
            QT_TRANSLATE_NOOP("Finding", "The award is joint, but nobody is named who issues the certificate on behalf of all."));
    }
    if ((joint || design.partnership.applies == Answer::Yes) && design.admission.singleProcedure != Answer::Yes) {
        sink.add("pa.1"_L1, Severity::Should, {design.admission.id, u"admission.singleProcedure"_s, {}},
            QT_TRANSLATE_NOOP("Finding", "The course is offered jointly, but it is not settled that learners apply once for all partners."));
    }
}

/// Many elements are open at first, so they are one finding at the first of them.
void checkElements(const RuleContext &context, FindingSink &sink)
{
    const bool isSigned = context.design.partnership.agreement == AgreementState::Signed;
    QList<const AgreementElement *> open;
    for (const AgreementElement &element : context.design.agreementElements) {
        if (!isOpen(element)) {
            continue;
        }
        if (isSigned && isVital(element.element)) {
            sink.add("pa.2"_L1, Severity::Must, {element.id, u"agreementElement.status"_s, {}},
                QT_TRANSLATE_NOOP("Finding", "The agreement is signed, and this element is open: %1."),
                {FactArg::label(choicesOf<ElementKind>()[static_cast<std::size_t>(element.element) - 1].label)});
        } else {
            open.append(&element);
        }
    }
    if (open.isEmpty()) {
        return;
    }
    const QString first = FactArg::label(choicesOf<ElementKind>()[static_cast<std::size_t>(open.first()->element) - 1].label);
    const Anchor where{open.first()->id, u"agreementElement.status"_s, {}};
    if (open.size() == 1) {
        sink.add("pa.2"_L1, Severity::Should, where, QT_TRANSLATE_NOOP("Finding", "An element of the agreement is open: %1."), {first});
    } else {
        sink.add("pa.2"_L1, Severity::Should, where, QT_TRANSLATE_NOOP("Finding", "%n elements of the agreement are open, the first of them: %1."), {first},
            static_cast<int>(open.size()));
    }
}

void checkQuestions(const RuleContext &context, FindingSink &sink)
{
    for (const AgreementElement &element : context.design.agreementElements) {
        const bool written = element.status == ElementStatus::Drafted || element.status == ElementStatus::Agreed;
        const QList<AgreementQuestion> open = written ? openQuestions(element) : QList<AgreementQuestion>();
        if (!open.isEmpty()) {
            sink.add("pa.3"_L1, element.status == ElementStatus::Agreed ? Severity::Should : Severity::Consider,
                {element.id, u"agreementElement.settled"_s, {}}, QT_TRANSLATE_NOOP("Finding", "A question that the element is to settle is not ticked: %1."),
                {FactArg::label(choicesOf<AgreementQuestion>()[static_cast<std::size_t>(open.first()) - 1].label)});
        }
    }
}

void checkPartners(const RuleContext &context, FindingSink &sink)
{
    const Design &design = context.design;
    const bool named = std::any_of(design.partners.cbegin(), design.partners.cend(), [](const Partner &partner) { return !partner.name.isEmpty(); });
    if (!named) {
        sink.add("pa.4"_L1, Severity::Should, {{}, u"partner"_s, {}}, QT_TRANSLATE_NOOP("Finding", "The course has partners, and none is named."));
        return;
    }
    const AgreementState agreement = design.partnership.agreement;
    if (agreement == AgreementState::Unset || agreement == AgreementState::NoneYet) {
        sink.add("pa.4"_L1, Severity::Should, {design.partnership.id, u"partnership.agreement"_s, {}},
            QT_TRANSLATE_NOOP("Finding", "There is no formal agreement with the partners."));
    }
    const auto leads = std::count_if(design.partners.cbegin(), design.partners.cend(), [](const Partner &partner) { return partner.lead == Answer::Yes; });
    if (leads != 1 && design.partners.size() > 1) {
        sink.add("pa.4"_L1, Severity::Consider, {{}, u"partner.lead"_s, {}},
            leads == 0 ? QT_TRANSLATE_NOOP("Finding", "No partner leads.") : QT_TRANSLATE_NOOP("Finding", "More than one partner leads."));
    }
    if (design.admission.complaints.isEmpty() && context.isBegun("admission"_L1)) {
        sink.add("pa.4"_L1, Severity::Should, {design.admission.id, u"admission.complaints"_s, {}},
            QT_TRANSLATE_NOOP("Finding", "Learners are not told which partner hears their complaints."));
    }
}

void check(const RuleContext &context, FindingSink &sink)
{
    checkAward(context, sink);
    if (context.design.partnership.applies == Answer::Yes) {
        checkPartners(context, sink);
        checkElements(context, sink);
        checkQuestions(context, sink);
    }
}

QList<RuleInfo> infos()
{
    const auto step = "partners"_L1;
    return {
        rule("pa.1"_L1, step, Source::jointAward, QT_TRANSLATE_NOOP("Rule", "Joint course without one door"),
            QT_TRANSLATE_NOOP("Rule", "Learners apply in one place and get one certificate. Partners decide which of them reviews, and which of them issues."),
            QT_TRANSLATE_NOOP("Rule", "Who issues and who admits is settled")),
        rule("pa.2"_L1, step, Source::partnerships, QT_TRANSLATE_NOOP("Rule", "Open element of the agreement"),
            QT_TRANSLATE_NOOP("Rule", "What is left out is argued about later. An element that is not needed can be marked as such."),
            QT_TRANSLATE_NOOP("Rule", "Every element of the agreement is decided")),
        rule("pa.3"_L1, step, Source::partnerships, QT_TRANSLATE_NOOP("Rule", "Unanswered question of the agreement"),
            QT_TRANSLATE_NOOP("Rule", "Each element has questions that its text answers, such as what becomes of learners when the agreement ends."),
            QT_TRANSLATE_NOOP("Rule", "What is drafted answers its questions")),
        rule("pa.4"_L1, step, Source::partnerships, QT_TRANSLATE_NOOP("Rule", "Partnership without its basis"),
            QT_TRANSLATE_NOOP("Rule", "A course with others needs to say who they are, who leads, and a formal agreement on what each commits to."),
            QT_TRANSLATE_NOOP("Rule", "Partners, lead and agreement are there")),
    };
}

} // namespace

RuleSet partnershipRules()
{
    return {"partners"_L1, infos, check, nullptr};
}

} // namespace Credwright
