#include "core/check/finding.h"

#include "core/model/entity_type.h"

#include <QCryptographicHash>

namespace Credwright {

QString Finding::factText() const
{
    QString text = fact.text(number);
    // All places in one pass, so that a place in somebody's own words is not filled.
    QString filled;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int place = text.at(i) == u'%' && i + 1 < text.size() ? text.at(i + 1).digitValue() : -1;
        if (place >= 1 && place <= args.size()) {
            filled += args.at(place - 1);
            ++i;
        } else {
            filled += text.at(i);
        }
    }
    return filled;
}

const QList<RuleInfo> &ruleInfos()
{
    static const QList<RuleInfo> infos;
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

QList<Fix> fixesFor(const Design &, const Finding &)
{
    return {};
}

QString fingerprintOf(const Design &, const Finding &finding)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArrayView(finding.rule.latin1(), finding.rule.size()));
    return QString::fromLatin1(hash.result().toHex().first(16));
}

QLatin1StringView stepOf(const Anchor &anchor)
{
    const EntityType *type = entityType(anchor.kind());
    return type ? type->step : QLatin1StringView();
}

} // namespace Credwright
