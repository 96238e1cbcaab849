#include "core/exchange/catalogue/catalogue_builder.h"
#include "core/util/format.h"

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

QList<CatalogueBlock> CatalogueBuilder::held(AspectKind kind) const
{
    switch (kind) {
    case AspectKind::Audience:
        return audience();
    case AspectKind::Outcomes:
        return outcomes();
    case AspectKind::Prerequisites:
        return prerequisites();
    case AspectKind::Delivery:
        return delivery();
    case AspectKind::Duration:
        return {own(durationSentences().join(u' ')), own(editions())};
    case AspectKind::Language:
        return {own(languageSentence())};
    case AspectKind::Assessment:
        return assessment();
    case AspectKind::Enrolment:
        return enrolment();
    case AspectKind::Fees:
        return fees();
    case AspectKind::Partners:
        return partners();
    case AspectKind::Contact:
        return contact();
    case AspectKind::Success:
        return success();
    case AspectKind::Industry:
        return relevance();
    case AspectKind::Complementary:
        return complements();
    case AspectKind::CreditTransfer:
        return transfer();
    case AspectKind::Terms:
        return terms();
    case AspectKind::Resources:
        return resources();
    case AspectKind::Unset:
        break;
    }
    return {};
}

QList<CatalogueBlock> CatalogueBuilder::audience() const
{
    QList<CatalogueBlock> blocks;
    blocks.append(prose(m_design.purpose.objective));
    for (const Profile &profile : m_design.profiles) {
        const CataloguePhrase name = pick(profile.name);
        CatalogueProse needs = prose(profile.needs, name.text);
        if (needs.blocks.isEmpty() && !name.isEmpty()) {
            needs = {{}, plainBlock(name.text), name.language, false};
        }
        blocks.append(needs);
    }
    for (const AddedValue &value : m_design.addedValues) {
        blocks.append(prose(value.forLearner));
    }
    return blocks;
}

QList<CatalogueBlock> CatalogueBuilder::outcomes() const
{
    CatalogueOutcomes list;
    for (const Outcome &outcome : m_design.outcomes) {
        QStringList caption;
        if (outcome.domain != Domain::Unset) {
            caption.append(m_words.label(outcome.domain));
        }
        if (outcome.level) {
            caption.append(m_words(QT_TRANSLATE_NOOP("Catalogue", "EQF %1")).arg(m_words.locale().toString(outcome.level->value)));
        }
        list.items.append({pick(outcome.statement), pick(outcome.plain), caption.join(u", "_s)});
    }
    return list.items.isEmpty() ? QList<CatalogueBlock>() : QList<CatalogueBlock>{list};
}

QList<CatalogueBlock> CatalogueBuilder::prerequisites() const
{
    QList<CatalogueBlock> blocks;
    for (const Prerequisite &prerequisite : m_design.prerequisites) {
        blocks.append(prose(prerequisite.requirement));
        const QString degree = prerequisite.eqfLevel ? m_words.locale().toString(prerequisite.eqfLevel->value) : QString();
        const QList<CatalogueProse> details = runOn({own(degree.isEmpty() ? QString() : m_words(QT_TRANSLATE_NOOP("Catalogue", "EQF level %1")).arg(degree)),
            prose(prerequisite.verification, m_words(QT_TRANSLATE_NOOP("Catalogue", "Verified by"))),
            prose(prerequisite.alternative, m_words(QT_TRANSLATE_NOOP("Catalogue", "Or instead")))});
        for (const CatalogueProse &detail : details) {
            blocks.append(detail);
        }
    }
    if (m_design.prerequisites.isEmpty() && !m_design.audience.noPrerequisitesReason.isEmpty()) {
        blocks.append(own(m_words(QT_TRANSLATE_NOOP("Catalogue", "You need no prior knowledge or qualification."))));
    }
    const Admission &admission = m_design.admission;
    for (const CatalogueProse &text : runOn({prose(admission.languageProof, m_words(QT_TRANSLATE_NOOP("Catalogue", "Languages"))),
                                                prose(admission.priorLearning, m_words(QT_TRANSLATE_NOOP("Catalogue", "With another background")))},
             false)) {
        blocks.append(text);
    }
    return blocks;
}

QList<CatalogueBlock> CatalogueBuilder::delivery() const
{
    const Delivery &delivery = m_design.delivery;
    QList<CatalogueBlock> blocks;
    blocks.append(prose(delivery.schedule));
    QStringList how;
    if (delivery.mode != DeliveryMode::Unset) {
        how.append(m_words.label(delivery.mode));
    }
    if (delivery.synchronicity == Synchronicity::Both) {
        how.append(m_words(QT_TRANSLATE_NOOP("Catalogue", "synchronous and asynchronous")));
    } else if (delivery.synchronicity != Synchronicity::Unset) {
        how.append(m_words.label(delivery.synchronicity).toLower());
    }
    if (delivery.pace != Pace::Unset) {
        how.append(m_words.label(delivery.pace).toLower());
    }
    blocks.append(own(how.join(u", "_s), true));
    if (m_design.type.grouping == Grouping::Mixed) {
        blocks.append(own(m_words(QT_TRANSLATE_NOOP("Catalogue", "You learn together with students of a degree.")), true));
    }
    blocks.append(prose(delivery.venue, m_words(QT_TRANSLATE_NOOP("Catalogue", "Where"))));
    if (!m_design.modules.isEmpty()) {
        CatalogueTable table;
        table.name = m_words(QT_TRANSLATE_NOOP("Catalogue", "Modules"));
        table.columns = {column(QT_TRANSLATE_NOOP("Catalogue", "Module")), column(QT_TRANSLATE_NOOP("Catalogue", "Choice")),
            column(QT_TRANSLATE_NOOP("Catalogue", "ECTS"), true)};
        for (const Module &module : m_design.modules) {
            table.rows.append(
                {cell(module.title), cell(m_words.label(module.kind)), cell(module.credits ? formatCredits(*module.credits, m_words.locale()) : QString())});
        }
        blocks.append(table);
        if (delivery.electivesTaken) {
            blocks.append(own(
                m_words.count(delivery.electivesTaken->value, "You take %n elective module.", QT_TRANSLATE_NOOP("Catalogue", "You take %n elective modules.")),
                true));
        }
    }
    return blocks;
}

QStringList CatalogueBuilder::durationSentences() const
{
    const Delivery &delivery = m_design.delivery;
    QStringList sentences;
    if (const QString length = duration(); !length.isEmpty()) {
        sentences.append(m_words(QT_TRANSLATE_NOOP("Catalogue", "The course takes %1.")).arg(length));
    }
    if (delivery.startRule != StartRule::Unset) {
        sentences.append(delivery.startRule == StartRule::Cohort ? m_words(QT_TRANSLATE_NOOP("Catalogue", "You start with a cohort, on a fixed date."))
                                                                 : m_words(QT_TRANSLATE_NOOP("Catalogue", "You start whenever you wish.")));
    }
    if (delivery.endRule != EndRule::Unset) {
        sentences.append(delivery.endRule == EndRule::FixedDate ? m_words(QT_TRANSLATE_NOOP("Catalogue", "It ends on a fixed date."))
                                                                : m_words(QT_TRANSLATE_NOOP("Catalogue", "You finish at your own pace.")));
    }
    if (delivery.offer != Offer::Unset) {
        sentences.append(delivery.offer == Offer::Once ? m_words(QT_TRANSLATE_NOOP("Catalogue", "It is offered once."))
                                                       : m_words(QT_TRANSLATE_NOOP("Catalogue", "It is offered for a longer time.")));
    }
    if (!delivery.firstStart.isEmpty()) {
        sentences.append(m_words(QT_TRANSLATE_NOOP("Catalogue", "First start: %1.")).arg(date(delivery.firstStart)));
    }
    if (!delivery.endDate.isEmpty()) {
        sentences.append(m_words(QT_TRANSLATE_NOOP("Catalogue", "Last offered: %1.")).arg(date(delivery.endDate)));
    }
    if (m_design.audience.places) {
        sentences.append(m_words.count(m_design.audience.places->value, "There is %n place.", QT_TRANSLATE_NOOP("Catalogue", "There are %n places.")));
    }
    return sentences;
}

QString CatalogueBuilder::languageSentence() const
{
    QStringList languages;
    for (const QString &code : m_design.identity.teachingLanguages) {
        languages.append(m_words.entry("languages"_L1, code));
    }
    return languages.isEmpty() ? QString() : m_words(QT_TRANSLATE_NOOP("Catalogue", "It is taught in %1.")).arg(languages.join(u", "_s));
}

QString CatalogueBuilder::editions() const
{
    QStringList editions;
    for (const Edition &edition : m_design.editions) {
        const QString name = pick(edition.name).text;
        const QString year = edition.year ? QString::number(edition.year->value) : QString();
        QStringList parts = {name, name.contains(year) ? QString() : year};
        if (!edition.start.isEmpty() && !edition.end.isEmpty()) {
            parts.append(m_words(QT_TRANSLATE_NOOP("Catalogue", "%1 to %2")).arg(date(edition.start), date(edition.end)));
        } else {
            parts += {date(edition.start), date(edition.end)};
        }
        parts.removeAll(QString());
        editions.append(parts.join(u", "_s));
    }
    editions.removeAll(QString());
    return editions.isEmpty() ? QString() : m_words(QT_TRANSLATE_NOOP("Catalogue", "Editions: %1.")).arg(editions.join(u"; "_s));
}

QList<CatalogueBlock> CatalogueBuilder::durationAndLanguage() const
{
    const QString sentences = (durationSentences() << languageSentence()).join(u' ').trimmed();
    return {own(sentences), own(editions(), true)};
}

CatalogueWorkload CatalogueBuilder::workload() const
{
    CatalogueWorkload bar;
    bar.name = m_words(QT_TRANSLATE_NOOP("Catalogue", "Hours by kind of activity"));
    for (const Workload::Part &part : m_analysis.workload.parts) {
        if (part.minutes.value > 0) {
            const QString kind = part.assessment   ? m_words(QT_TRANSLATE_NOOP("Catalogue", "Assessment"))
                : part.kind == ActivityKind::Unset ? m_words(QT_TRANSLATE_NOOP("Catalogue", "Other"))
                                                   : m_words.label(part.kind);
            bar.parts.append({kind, formatMinutes(part.minutes, m_words.locale()), part.minutes.value});
        }
    }
    return bar;
}

/// The hours of a credit by the rule that the design is judged by, and where that stands.
QString CatalogueBuilder::creditRule() const
{
    const NationalRule rule = nationalRuleOf(m_design);
    const QString base = rule.legalBase.isEmpty() ? rule.source : rule.legalBase;
    const QString low = formatMinutes(rule.hoursLow, m_words.locale());
    const QString sentence = rule.hoursLow == rule.hoursHigh
        ? m_words(QT_TRANSLATE_NOOP("Catalogue", "One credit stands for %1 of learning")).arg(low)
        : m_words(QT_TRANSLATE_NOOP("Catalogue", "One credit stands for %1 to %2 of learning")).arg(low, formatMinutes(rule.hoursHigh, m_words.locale()));
    return base.isEmpty() ? m_words(QT_TRANSLATE_NOOP("Catalogue", "%1.")).arg(sentence)
                          : m_words(QT_TRANSLATE_NOOP("Catalogue", "%1 (%2).")).arg(sentence, base);
}

QList<CatalogueBlock> CatalogueBuilder::success() const
{
    QList<CatalogueBlock> blocks;
    if (const CatalogueWorkload bar = workload(); !bar.parts.isEmpty()) {
        blocks.append(bar);
    }
    QStringList sentences;
    if (m_analysis.workload.total.value > 0) {
        const QString week = perWeek();
        const QString all = hours(m_analysis.workload.total);
        sentences.append(week.isEmpty() ? m_words(QT_TRANSLATE_NOOP("Catalogue", "Plan %1 in all.")).arg(all)
                                        : m_words(QT_TRANSLATE_NOOP("Catalogue", "Plan %1, %2 in all.")).arg(week, all));
        if (m_design.type.hoursPerCredit) {
            sentences.append(
                m_words(QT_TRANSLATE_NOOP("Catalogue", "One credit stands for %1.")).arg(formatMinutes(*m_design.type.hoursPerCredit, m_words.locale())));
        } else if (m_design.type.credits) {
            sentences.append(creditRule());
        }
    }
    blocks.append(own(sentences.join(u' ')));
    blocks.append(prose(m_design.assessmentPlan.participation));
    blocks.append(prose(m_design.communication.success));
    CatalogueTable table;
    table.name = m_words(QT_TRANSLATE_NOOP("Catalogue", "Activities"));
    table.columns = {column(QT_TRANSLATE_NOOP("Catalogue", "Activity")), column(QT_TRANSLATE_NOOP("Catalogue", "Where")),
        column(QT_TRANSLATE_NOOP("Catalogue", "Hours"), true)};
    for (const Activity &activity : m_design.activities) {
        CatalogueTable::Cell title = cell(activity.title);
        const Module *module = findById(m_design.modules, activity.module.id);
        title.remarks =
            runOn({prose(activity.description), module ? prose(module->title, m_words(QT_TRANSLATE_NOOP("Catalogue", "Module"))) : CatalogueProse()});
        table.rows.append({title, cell(m_words.label(activity.mode)), cell(activity.minutes ? formatMinutes(*activity.minutes, m_words.locale()) : QString())});
    }
    if (!table.rows.isEmpty()) {
        blocks.append(table);
    }
    return blocks;
}

/// Who made the course along, and who recognises it: what was only asked for, or refused, promises nothing.
QList<CatalogueProse> CatalogueBuilder::thirdParties() const
{
    QList<CatalogueProse> parties;
    for (const Stakeholder &stakeholder : m_design.stakeholders) {
        const CataloguePhrase name = pick(stakeholder.name);
        CatalogueProse contribution = prose(stakeholder.contribution, name.text);
        QStringList roles;
        for (const StakeholderRole role : stakeholder.roles.values()) {
            roles.append(m_words.label(role).toLower());
        }
        if (contribution.blocks.isEmpty() && !name.isEmpty()) {
            contribution = roles.isEmpty() ? CatalogueProse{{}, plainBlock(name.text), name.language, false}
                                           : CatalogueProse{name.text, plainBlock(roles.join(u", "_s)), m_words.language(), false};
        }
        parties.append(contribution);
    }
    for (const Recogniser &recogniser : m_design.recognisers) {
        const CataloguePhrase name = pick(recogniser.name);
        if (recogniser.status == RecognitionStatus::Recognised && !name.isEmpty()) {
            parties.append({m_words(QT_TRANSLATE_NOOP("Catalogue", "Recognised by")), plainBlock(name.text), name.language, false});
            parties.append(prose(recogniser.requirement, {}, true));
        }
    }
    return parties;
}

/// Skills or occupations in one line; those with an address in ESCO are links to it.
template<typename T>
CatalogueProse CatalogueBuilder::concepts(const char *label, const QList<T> &list) const
{
    CatalogueProse line{m_words(label), {}, {}, false};
    for (const T &entry : list) {
        const CataloguePhrase name = pick(entry.name);
        if (name.isEmpty()) {
            continue;
        }
        if (line.blocks.isEmpty()) {
            line.language = name.language;
            line.blocks = {TextBlock{}};
        } else {
            line.blocks.front().runs.append({u", "_s, false, false, {}});
        }
        const QList<TextBlock> address = parseMarkdown(entry.escoAddress); // It knows which addresses are safe to open.
        line.blocks.front().runs.append({name.text, false, false, address.isEmpty() ? QString() : address.front().runs.front().link});
    }
    return line;
}

QList<CatalogueBlock> CatalogueBuilder::relevance() const
{
    const Purpose &purpose = m_design.purpose;
    QList<CatalogueBlock> blocks;
    blocks.append(prose(m_design.market.relevance));
    blocks.append(prose(purpose.rationale));
    QList<CatalogueProse> findings;
    for (const Evidence &evidence : m_design.evidence) {
        findings.append(prose(evidence.finding));
    }
    for (const CatalogueProse &finding : runOn(findings, false)) {
        blocks.append(finding);
    }
    blocks.append(prose(m_design.market.relevance));
    for (const CatalogueProse &party : thirdParties()) {
        blocks.append(party);
    }
    blocks.append(prose(purpose.benefit));
    blocks.append(concepts(QT_TRANSLATE_NOOP("Catalogue", "Skills"), m_design.skills));
    blocks.append(concepts(QT_TRANSLATE_NOOP("Catalogue", "Needed as"), m_design.occupations));
    QStringList needs;
    for (const NeedKind need : purpose.needKinds.values()) {
        needs.append(m_words.label(need).toLower());
    }
    if (!needs.isEmpty()) {
        blocks.append(own(m_words(QT_TRANSLATE_NOOP("Catalogue", "Kinds of need: %1.")).arg(needs.join(u", "_s)), true));
    }
    return blocks;
}

CatalogueTable CatalogueBuilder::supportResources() const
{
    CatalogueTable table;
    table.name = m_words(QT_TRANSLATE_NOOP("Catalogue", "Resources"));
    table.columns = {column(QT_TRANSLATE_NOOP("Catalogue", "You can use")), column(QT_TRANSLATE_NOOP("Catalogue", "Where"))};
    for (const SupportResource &resource : m_design.supportResources) {
        CatalogueTable::Cell name = cell(resource.name);
        if (const CatalogueProse note = prose(resource.note, {}, true); !note.blocks.isEmpty()) {
            name.remarks.append(note);
        }
        table.rows.append({name, cell(m_words.label(resource.access).toLower())});
    }
    return table;
}

QList<CatalogueBlock> CatalogueBuilder::resources() const
{
    const AssessmentPlan &plan = m_design.assessmentPlan;
    const Admission &admission = m_design.admission;
    QList<CatalogueProse> provisions;
    for (const Provision &provision : m_design.provisions) {
        provisions.append(prose(provision.description));
    }
    QList<CatalogueBlock> blocks = {prose(m_design.delivery.support)};
    if (const CatalogueTable table = supportResources(); !table.rows.isEmpty()) {
        blocks.append(table);
    }
    const QList<CatalogueProse> support = runOn({prose(admission.academicSupport, m_words(QT_TRANSLATE_NOOP("Catalogue", "Academic support"))),
                                                    prose(admission.oneToOne, m_words(QT_TRANSLATE_NOOP("Catalogue", "One-to-one"))),
                                                    prose(admission.outsideHours, m_words(QT_TRANSLATE_NOOP("Catalogue", "Outside teaching hours"))),
                                                    prose(admission.selfDirected, m_words(QT_TRANSLATE_NOOP("Catalogue", "Learning on your own")))},
        false);
    for (const CatalogueProse &text :
        support + runOn(provisions, false) + runOn({prose(plan.accommodations), prose(plan.alternativeFormats), prose(plan.accessibleWeb)}, false)) {
        blocks.append(text);
    }
    return blocks;
}

} // namespace Credwright
