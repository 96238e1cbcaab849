#include "core/model/communication.h"

#include <array>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

template<>
std::span<const Choice> choicesOf<AspectKind>()
{
    static constexpr auto choices = std::to_array<Choice>({
        {"audience"_L1, {"AspectKind", QT_TRANSLATE_NOOP("AspectKind", "Target group and objectives")}},
        {"outcomes"_L1, {"AspectKind", QT_TRANSLATE_NOOP("AspectKind", "Learning outcomes")}},
        {"prerequisites"_L1, {"AspectKind", QT_TRANSLATE_NOOP("AspectKind", "Prerequisites")}},
        {"delivery"_L1, {"AspectKind", QT_TRANSLATE_NOOP("AspectKind", "Mode of delivery")}},
        {"duration"_L1, {"AspectKind", QT_TRANSLATE_NOOP("AspectKind", "Duration")}},
        {"language"_L1, {"AspectKind", QT_TRANSLATE_NOOP("AspectKind", "Language")}},
        {"assessment"_L1, {"AspectKind", QT_TRANSLATE_NOOP("AspectKind", "Assessment")}},
        {"enrolment"_L1, {"AspectKind", QT_TRANSLATE_NOOP("AspectKind", "Enrolment procedure and deadlines")}},
        {"fees"_L1, {"AspectKind", QT_TRANSLATE_NOOP("AspectKind", "Fees, discounts and sponsorships")}},
        {"partners"_L1, {"AspectKind", QT_TRANSLATE_NOOP("AspectKind", "Partners")}},
        {"contact"_L1, {"AspectKind", QT_TRANSLATE_NOOP("AspectKind", "Contact")}},
        {"success"_L1, {"AspectKind", QT_TRANSLATE_NOOP("AspectKind", "What success requires")}},
        {"industry"_L1, {"AspectKind", QT_TRANSLATE_NOOP("AspectKind", "Relevance for industry")}},
        {"complementary"_L1, {"AspectKind", QT_TRANSLATE_NOOP("AspectKind", "Complementary micro-credentials")}},
        {"credit-transfer"_L1, {"AspectKind", QT_TRANSLATE_NOOP("AspectKind", "Credit acquisition and transfer")}},
        {"terms"_L1, {"AspectKind", QT_TRANSLATE_NOOP("AspectKind", "Terms and conditions")}},
        {"resources"_L1, {"AspectKind", QT_TRANSLATE_NOOP("AspectKind", "Resources available")}},
    });
    return choices;
}

template<>
std::span<const Choice> choicesOf<AspectState>()
{
    static constexpr auto choices = std::to_array<Choice>({
        {"told"_L1, {"AspectState", QT_TRANSLATE_NOOP("AspectState", "Told")}},
        {"does-not-apply"_L1, {"AspectState", QT_TRANSLATE_NOOP("AspectState", "Does not apply")}},
    });
    return choices;
}

template<>
std::span<const Choice> choicesOf<PlatformKind>()
{
    static constexpr auto choices = std::to_array<Choice>({
        {"own"_L1, {"PlatformKind", QT_TRANSLATE_NOOP("PlatformKind", "Own catalogue")}},
        {"alliance"_L1, {"PlatformKind", QT_TRANSLATE_NOOP("PlatformKind", "Platform of an alliance")}},
        {"national"_L1, {"PlatformKind", QT_TRANSLATE_NOOP("PlatformKind", "National platform")}},
        {"european"_L1, {"PlatformKind", QT_TRANSLATE_NOOP("PlatformKind", "European platform")}},
        {"other"_L1, {"PlatformKind", QT_TRANSLATE_NOOP("PlatformKind", "Other")}},
    });
    return choices;
}

template<>
std::span<const Choice> choicesOf<PlatformFormat>()
{
    static constexpr auto choices = std::to_array<Choice>({
        {"html"_L1, {"PlatformFormat", QT_TRANSLATE_NOOP("PlatformFormat", "Web page (HTML)")}},
        {"pdf"_L1, {"PlatformFormat", QT_TRANSLATE_NOOP("PlatformFormat", "Document (PDF)")}},
        {"elm"_L1, {"PlatformFormat", QT_TRANSLATE_NOOP("PlatformFormat", "European Learning Model")}},
        {"schema-org"_L1, {"PlatformFormat", QT_TRANSLATE_NOOP("PlatformFormat", "schema.org")}},
        {"oeapi"_L1, {"PlatformFormat", QT_TRANSLATE_NOOP("PlatformFormat", "Open Education API")}},
        {"by-hand"_L1, {"PlatformFormat", QT_TRANSLATE_NOOP("PlatformFormat", "Typed in by hand")}},
    });
    return choices;
}

template<>
std::span<const Field<Communication>> fieldsOf<Communication>()
{
    static constexpr auto fields = std::to_array<Field<Communication>>({
        {{"communication.success"_L1, QT_TRANSLATE_NOOP("Field", "What success requires besides"), {.maxLength = longText, .multiline = true}},
            &Communication::success},
        {{"communication.discounts"_L1, QT_TRANSLATE_NOOP("Field", "Discounts and sponsorships"), {.maxLength = longText, .multiline = true}},
            &Communication::discounts},
        {{"communication.creditTransfer"_L1, QT_TRANSLATE_NOOP("Field", "Advice on credit transfer"), {.maxLength = longText, .multiline = true}},
            &Communication::creditTransfer},
        {{"communication.suspension"_L1, QT_TRANSLATE_NOOP("Field", "Suspending studies"), {.maxLength = longText, .multiline = true}},
            &Communication::suspension},
        {{"communication.refunds"_L1, QT_TRANSLATE_NOOP("Field", "Refunds"), {.maxLength = longText, .multiline = true}}, &Communication::refunds},
        {{"communication.terms"_L1, QT_TRANSLATE_NOOP("Field", "Other terms"), {.maxLength = longText, .multiline = true}}, &Communication::terms},
        {{"communication.stepNote"_L1, QT_TRANSLATE_NOOP("Field", "Notes"), {.maxLength = longText, .multiline = true}}, &Communication::stepNote},
    });
    return fields;
}

template<>
std::span<const Field<AspectNote>> fieldsOf<AspectNote>()
{
    static constexpr auto fields = std::to_array<Field<AspectNote>>({
        {{"aspect.kind"_L1, QT_TRANSLATE_NOOP("Field", "Aspect"), {.choices = choicesOf<AspectKind>}}, choice<&AspectNote::kind>()},
        {{"aspect.state"_L1, QT_TRANSLATE_NOOP("Field", "State"), {.choices = choicesOf<AspectState>}}, choice<&AspectNote::state>()},
        {{"aspect.text"_L1, QT_TRANSLATE_NOOP("Field", "In our words"), {.maxLength = longText, .multiline = true}}, &AspectNote::text},
    });
    return fields;
}

template<>
std::span<const Field<Channel>> fieldsOf<Channel>()
{
    static constexpr auto fields = std::to_array<Field<Channel>>({
        {{"channel.name"_L1, QT_TRANSLATE_NOOP("Field", "Channel"), {.maxLength = shortText}}, &Channel::name},
        {{"channel.audience"_L1, QT_TRANSLATE_NOOP("Field", "Audience"), {.linkKind = "profile"_L1}}, &Channel::audience},
        {{"channel.message"_L1, QT_TRANSLATE_NOOP("Field", "Message"), {.maxLength = longText, .multiline = true}}, &Channel::message},
        {{"channel.start"_L1, QT_TRANSLATE_NOOP("Field", "From")}, &Channel::start},
        {{"channel.timing"_L1, QT_TRANSLATE_NOOP("Field", "Timing"), {.maxLength = shortText}}, &Channel::timing},
        {{"channel.budget"_L1, QT_TRANSLATE_NOOP("Field", "Budget"), {.minimum = 0, .maximum = 1000000000000}}, &Channel::budget},
        {{"channel.costLine"_L1, QT_TRANSLATE_NOOP("Field", "Cost line"), {.linkKind = "costLine"_L1}}, &Channel::costLine},
        {{"channel.owner"_L1, QT_TRANSLATE_NOOP("Field", "Owner"), {.maxLength = shortText}}, &Channel::owner},
    });
    return fields;
}

template<>
std::span<const Field<Platform>> fieldsOf<Platform>()
{
    static constexpr auto fields = std::to_array<Field<Platform>>({
        {{"platform.name"_L1, QT_TRANSLATE_NOOP("Field", "Platform"), {.maxLength = shortText}}, &Platform::name},
        {{"platform.kind"_L1, QT_TRANSLATE_NOOP("Field", "Kind"), {.choices = choicesOf<PlatformKind>}}, choice<&Platform::kind>()},
        {{"platform.webAddress"_L1, QT_TRANSLATE_NOOP("Field", "Web address"), {.maxLength = shortText}}, &Platform::webAddress},
        {{"platform.listed"_L1, QT_TRANSLATE_NOOP("Field", "Listed on")}, &Platform::listed},
        {{"platform.issues"_L1, QT_TRANSLATE_NOOP("Field", "Issues the credential"), {.choices = choicesOf<Answer>}}, choice<&Platform::issues>()},
        {{"platform.format"_L1, QT_TRANSLATE_NOOP("Field", "Takes"), {.choices = choicesOf<PlatformFormat>}}, choice<&Platform::format>()},
    });
    return fields;
}

} // namespace Credwright
