#include "core/check/finding.h"

#include "core/check/rule_set.h"
#include "core/model/entity_type.h"

#include <QCryptographicHash>

namespace Credwright {

QString Finding::factText() const
{
    const QString text = fact.text(number);
    // All places in one pass, so that a place in somebody's own words is not filled.
    QString filled;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int place = text.at(i) == u'%' && i + 1 < text.size() ? text.at(i + 1).digitValue() : -1;
        if (place >= 1 && place <= args.size()) {
            filled += FactArg::shown(args.at(place - 1));
            ++i;
        } else {
            filled += text.at(i);
        }
    }
    return filled;
}

const QList<RuleSet> &ruleSets()
{
    static const QList<RuleSet> sets{teamRules(), typeRules(), purposeRules(), outcomeRules(), levelRules(), audienceRules(), deliveryRules(), workloadRules(),
        stackabilityRules(), alignmentRules(), assessmentRules(), qualityRules(), financeRules(), fundingRules(), partnershipRules(), communicationRules(),
        admissionRules(), certificationRules(), packRules()};
    return sets;
}

const QList<RuleInfo> &ruleInfos()
{
    static const QList<RuleInfo> infos = [] {
        QList<RuleInfo> all;
        for (const RuleSet &set : ruleSets()) {
            all += set.infos();
        }
        return all;
    }();
    return infos;
}

const RuleInfo *ruleInfo(QLatin1StringView id)
{
    for (const RuleInfo &info : ruleInfos()) {
        if (info.id == id) {
            return &info;
        }
    }
    return nullptr;
}

QList<Fix> fixesFor(const Design &design, const Finding &finding)
{
    QList<Fix> fixes;
    for (const RuleSet &set : ruleSets()) {
        if (set.fixes && fixes.isEmpty()) {
            fixes = set.fixes(design, finding);
        }
    }
    return fixes;
}

QString fingerprintOf(const Design &design, const Finding &finding)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto add = [&](const QString &text) {
        hash.addData(text.toUtf8());
        hash.addData(QByteArrayView("\0", 1));
    };
    add(finding.rule);
    add(QString::number(static_cast<int>(finding.severity)));
    add(QString::fromUtf8(finding.fact.source));
    add(QString::number(finding.number));
    for (const QString &argument : finding.args) {
        add(FactArg::fingerprint(argument));
    }
    // Words were judged in their sentence. Case, spaces and punctuation at its ends do not change what it says.
    if (finding.spanStart >= 0) {
        const std::optional<Value> value = readAt(design, finding.where);
        if (const auto *text = value ? std::get_if<LocalizedText>(&*value) : nullptr) {
            QString said = text->text.simplified().toCaseFolded();
            while (!said.isEmpty() && said.back().isPunct()) {
                said.chop(1);
            }
            add(said);
        }
    }
    return QString::fromLatin1(hash.result().toHex().first(16));
}

QLatin1StringView stepOf(const Anchor &anchor)
{
    const EntityType *type = entityType(anchor.kind());
    return type ? type->step : QLatin1StringView();
}

} // namespace Credwright
