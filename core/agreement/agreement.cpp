#include "core/agreement/agreement.h"

#include "core/check/step_info.h"
#include "core/guide/vocabulary.h"
#include "core/model/access.h"
#include "core/model/entity_type.h"
#include "core/util/format.h"

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

QString tr(const char *source)
{
    return QCoreApplication::translate("Agreement", source);
}

/// Collects the facts about one element, and the steps that they come from.
class Facts
{
public:
    Facts(const Design &design, const FinanceResult &finance, const QLocale &locale) : m_design(design), m_finance(finance), m_locale(locale) {}

    KnownText about(ElementKind element)
    {
        switch (element) {
        case ElementKind::Governance:
            governance();
            break;
        case ElementKind::Obligations:
            obligations();
            break;
        case ElementKind::MicroCredential:
            microCredential();
            break;
        case ElementKind::EctsRecognition:
            recognition();
            break;
        case ElementKind::FinancialModel:
            financialModel();
            break;
        case ElementKind::Marketing:
            marketing();
            break;
        case ElementKind::Certificate:
            certificate();
            break;
        case ElementKind::DataProtection:
            dataProtection();
            break;
        case ElementKind::Term:
            term();
            break;
        case ElementKind::Law:
            law();
            break;
        case ElementKind::Unset:
        case ElementKind::IntellectualProperty:
        case ElementKind::Exclusivity:
        case ElementKind::NewPartners:
            break;
        }
        std::sort(m_steps.begin(), m_steps.end());
        return {m_lines.join(u'\n'), m_steps};
    }

private:
    /// `pattern` has %1 for the fact; the line is left out while there is none.
    void say(QLatin1StringView step, const char *pattern, const QString &fact)
    {
        if (const QString words = fact.trimmed(); !words.isEmpty()) {
            add(step, tr(pattern).arg(words));
        }
    }

    void add(QLatin1StringView step, const QString &line)
    {
        m_lines.append(line);
        if (const int number = stepInfo(step)->number; !m_steps.contains(number)) {
            m_steps.append(number);
        }
    }

    static QString withRemark(const QString &name, const QString &remark) { return name.isEmpty() || remark.isEmpty() ? name : u"%1 (%2)"_s.arg(name, remark); }

    void governance()
    {
        QStringList leads;
        QStringList contacts;
        for (const Partner &partner : m_design.partners) {
            if (partner.lead == Answer::Yes) {
                leads.append(partner.name.text);
            }
            if (!partner.contact.isEmpty()) {
                contacts.append(u"%1: %2"_s.arg(partner.name.text, partner.contact));
            }
        }
        say("partners"_L1, QT_TRANSLATE_NOOP("Agreement", "Lead partner: %1"), leads.join(u", "_s));
        say("partners"_L1, QT_TRANSLATE_NOOP("Agreement", "Contacts: %1"), contacts.join(u"; "_s));
    }

    void obligations()
    {
        QStringList roles;
        for (const Partner &partner : m_design.partners) {
            if (!partner.role.isEmpty()) {
                roles.append(u"%1: %2"_s.arg(partner.name.text, partner.role.text));
            }
        }
        say("partners"_L1, QT_TRANSLATE_NOOP("Agreement", "Roles: %1"), roles.join(u"; "_s));
        QStringList teachers;
        for (const TeamMember &member : m_design.members) {
            if (member.teaches == Answer::Yes) {
                teachers.append(withRemark(member.name, member.organisation));
            }
        }
        say("team"_L1, QT_TRANSLATE_NOOP("Agreement", "Teaching: %1"), teachers.join(u", "_s));
        say("admission"_L1, QT_TRANSLATE_NOOP("Agreement", "Reviews eligibility: %1"), m_design.admission.reviewer.text);
        say("admission"_L1, QT_TRANSLATE_NOOP("Agreement", "Complaints: %1"), m_design.admission.complaints.text);
        say("quality"_L1, QT_TRANSLATE_NOOP("Agreement", "Answers for quality: %1"), m_design.quality.body);
    }

    void microCredential()
    {
        const TypeAndSize &type = m_design.type;
        say("type"_L1, QT_TRANSLATE_NOOP("Agreement", "Title: %1"), m_design.identity.title.text);
        say("type"_L1, QT_TRANSLATE_NOOP("Agreement", "Size: %1 ECTS credits"), type.credits ? formatCredits(*type.credits, m_locale) : QString());
        say("level"_L1, QT_TRANSLATE_NOOP("Agreement", "Level: EQF %1"),
            m_design.level.eqfLevel ? m_locale.toString(m_design.level.eqfLevel->value) : QString());
        say("outcomes"_L1, QT_TRANSLATE_NOOP("Agreement", "Objective: %1"), m_design.purpose.objective.text);
        say("delivery"_L1, QT_TRANSLATE_NOOP("Agreement", "Delivery: %1"), labelOf(m_design.delivery.mode));
        if (!m_lines.isEmpty()) {
            m_lines.append(tr(QT_TRANSLATE_NOOP("Agreement", "The full description is an annex.")));
        }
    }

    void recognition()
    {
        say("type"_L1, QT_TRANSLATE_NOOP("Agreement", "Credits granted: %1 ECTS"),
            m_design.type.credits ? formatCredits(*m_design.type.credits, m_locale) : QString());
        for (const StackTarget &target : m_design.stackTargets) {
            if (target.status != TargetStatus::Refused) {
                say("stackability"_L1, QT_TRANSLATE_NOOP("Agreement", "Towards: %1"), withRemark(target.programme.text, labelOf(target.status)));
            }
        }
        say("stackability"_L1, QT_TRANSLATE_NOOP("Agreement", "Criteria of the common award: %1"), m_design.stackability.awardCriteria.text);
        say("communication"_L1, QT_TRANSLATE_NOOP("Agreement", "Credit transfer: %1"), m_design.communication.creditTransfer.text);
    }

    void financialModel()
    {
        const Financing &financing = m_design.financing;
        const QString currency = m_design.identity.currency;
        say("finance"_L1, QT_TRANSLATE_NOOP("Agreement", "Model: %1"), labelOf(financing.sharingModel));
        if (const Partner *collector = findById(m_design.partners, financing.collector.id)) {
            say("finance"_L1, QT_TRANSLATE_NOOP("Agreement", "Collects the income: %1"), collector->name.text);
        }
        QStringList keys;
        for (const Partner &partner : m_design.partners) {
            if (partner.incomeShare || partner.costShare) {
                keys.append(tr(QT_TRANSLATE_NOOP("Agreement", "%1 %2 of income, %3 of cost"))
                        .arg(partner.name.text, formatPercent(partner.incomeShare.value_or(Percent{}), m_locale),
                            formatPercent(partner.costShare.value_or(Percent{}), m_locale)));
            }
        }
        say("partners"_L1, QT_TRANSLATE_NOOP("Agreement", "Keys: %1"), keys.join(u"; "_s));
        if (financing.paid == Answer::No) {
            add("finance"_L1, tr(QT_TRANSLATE_NOOP("Agreement", "Learners pay no fee.")));
        }
        QStringList fees;
        for (const Fee &fee : m_design.fees) {
            if (fee.amount && financing.paid != Answer::No) {
                fees.append(withRemark(formatMoney(*fee.amount, currency, m_locale), entityTitle(m_design, "fee"_L1, fee.id)));
            }
        }
        say("finance"_L1, QT_TRANSLATE_NOOP("Agreement", "Fees: %1"), fees.join(u"; "_s));
        say("finance"_L1, QT_TRANSLATE_NOOP("Agreement", "Full cost of an edition: %1"),
            m_finance.begun ? formatMoney(m_finance.editions.value(m_finance.shown).cost, currency, m_locale) : QString());
    }

    void marketing()
    {
        QStringList channels;
        for (const Channel &channel : m_design.channels) {
            channels.append(withRemark(channel.name, channel.budget ? formatMoney(*channel.budget, m_design.identity.currency, m_locale) : channel.owner));
        }
        channels.removeAll(QString());
        say("communication"_L1, QT_TRANSLATE_NOOP("Agreement", "Channels: %1"), channels.join(u"; "_s));
        QStringList platforms;
        for (const Platform &platform : m_design.platforms) {
            platforms.append(platform.name.text);
        }
        platforms.removeAll(QString());
        say("communication"_L1, QT_TRANSLATE_NOOP("Agreement", "Platforms: %1"), platforms.join(u", "_s));
    }

    void certificate()
    {
        const Certification &certification = m_design.certification;
        QStringList bodies;
        for (const AwardingBody &body : m_design.awardingBodies) {
            bodies.append(body.name.text);
        }
        bodies.removeAll(QString());
        say("type"_L1, QT_TRANSLATE_NOOP("Agreement", "Awarded by: %1"), bodies.join(u", "_s));
        const AwardingBody *issuer = findById(m_design.awardingBodies, certification.issuerBody.id);
        say("certification"_L1, QT_TRANSLATE_NOOP("Agreement", "Issued by: %1"), issuer ? issuer->name.text : certification.issuerName.text);
        say("certification"_L1, QT_TRANSLATE_NOOP("Agreement", "Format: %1"), labelOf(certification.format));
        QStringList means;
        for (const VerificationMeans one : certification.verification.values()) {
            means.append(labelOf(one));
        }
        say("certification"_L1, QT_TRANSLATE_NOOP("Agreement", "Verified by: %1"), means.join(u", "_s));
        say("assessment"_L1, QT_TRANSLATE_NOOP("Agreement", "Passed when: %1"), m_design.assessmentPlan.passRule.text);
    }

    void dataProtection()
    {
        QStringList systems;
        for (const TechnicalSystem &system : m_design.systems) {
            systems.append(withRemark(system.name.isEmpty() ? labelOf(system.kind) : system.name, system.owner));
        }
        systems.removeAll(QString());
        say("team"_L1, QT_TRANSLATE_NOOP("Agreement", "Systems that hold personal data: %1"), systems.join(u"; "_s));
        QStringList registered;
        for (const Registration &registration : m_design.registrations) {
            registered.append(withRemark(registration.institution, registration.platform));
        }
        registered.removeAll(QString());
        say("admission"_L1, QT_TRANSLATE_NOOP("Agreement", "Learners are registered at: %1"), registered.join(u"; "_s));
    }

    void term()
    {
        const Delivery &delivery = m_design.delivery;
        QStringList editions;
        for (const Edition &edition : m_design.editions) {
            editions.append(edition.name.text);
        }
        editions.removeAll(QString());
        say("delivery"_L1, QT_TRANSLATE_NOOP("Agreement", "Editions: %1"), editions.join(u", "_s));
        say("delivery"_L1, QT_TRANSLATE_NOOP("Agreement", "First start: %1"), formatDate(delivery.firstStart, m_locale));
        say("delivery"_L1, QT_TRANSLATE_NOOP("Agreement", "Review: %1"), formatDate(delivery.reviewDate, m_locale));
        say("delivery"_L1, QT_TRANSLATE_NOOP("Agreement", "Ends: %1"), formatDate(delivery.endDate, m_locale));
    }

    void law()
    {
        QStringList countries;
        const auto add = [&](const QString &code) {
            const QString name = code.isEmpty() ? QString() : termName("countries"_L1, code);
            if (!name.isEmpty() && !countries.contains(name)) {
                countries.append(name);
            }
        };
        add(m_design.identity.country);
        for (const Partner &partner : m_design.partners) {
            add(partner.country);
        }
        if (countries.size() > 1) {
            say("partners"_L1, QT_TRANSLATE_NOOP("Agreement", "The partners are in different countries: %1"), countries.join(u", "_s));
        }
    }

    const Design &m_design;
    const FinanceResult &m_finance;
    QLocale m_locale;
    QStringList m_lines;
    QList<int> m_steps;
};

} // namespace

QList<AgreementQuestion> questionsOf(ElementKind element)
{
    using Q = AgreementQuestion;
    switch (element) {
    case ElementKind::Governance:
        return {Q::Coordinators, Q::Committee};
    case ElementKind::Obligations:
        return {Q::Recruitment, Q::Teaching, Q::Assessment, Q::Complaints, Q::Quality};
    case ElementKind::MicroCredential:
        return {Q::Description};
    case ElementKind::EctsRecognition:
        return {Q::CreditCriteria};
    case ElementKind::FinancialModel:
        return {Q::Fees, Q::Sharing};
    case ElementKind::Marketing:
        return {Q::Promotion, Q::Logos};
    case ElementKind::Certificate:
        return {Q::Format, Q::Content, Q::Issuer, Q::Conditions};
    case ElementKind::IntellectualProperty:
        return {Q::BroughtIn, Q::Created};
    case ElementKind::Exclusivity:
        return {Q::Competing};
    case ElementKind::DataProtection:
        return {Q::DataRoles};
    case ElementKind::NewPartners:
        return {Q::Addendum};
    case ElementKind::Term:
        return {Q::Duration, Q::TeachOut};
    case ElementKind::Law:
        return {Q::GoverningLaw, Q::Disputes};
    case ElementKind::Unset:
        break;
    }
    return {};
}

QList<AgreementQuestion> openQuestions(const AgreementElement &element)
{
    QList<AgreementQuestion> open = questionsOf(element.element);
    open.removeIf([&](AgreementQuestion question) { return element.settled.contains(question); });
    return open;
}

bool isOpen(const AgreementElement &element)
{
    return element.status == ElementStatus::Unset || element.status == ElementStatus::Open;
}

bool isVital(ElementKind element)
{
    return element == ElementKind::DataProtection || element == ElementKind::Certificate || element == ElementKind::FinancialModel;
}

KnownText knownAbout(ElementKind element, const Design &design, const FinanceResult &finance, const QLocale &locale)
{
    return Facts(design, finance, locale).about(element);
}

} // namespace Credwright
