#include "core/finance/usual_costs.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

QList<UsualCost> readUsualCosts()
{
    QFile file(u":/credwright/rules/usual_costs.json"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    const QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
    const QJsonObject sources = root["sources"_L1].toObject();
    QList<UsualCost> costs;
    for (const QJsonValue &value : root["lines"_L1].toArray()) {
        const QJsonObject line = value.toObject();
        const QJsonObject source = sources[line["source"_L1].toString()].toObject();
        costs.append({line["code"_L1].toString(), line["label"_L1].toString(), enumFromCode<CostCategory>(line["category"_L1].toString()),
            enumFromCode<CostBasis>(line["basis"_L1].toString()), enumFromCode<CostUnit>(line["unit"_L1].toString()), line["forgotten"_L1].toBool(),
            source["what"_L1].toString(), source["seen"_L1].toString()});
    }
    return costs;
}

} // namespace

const QList<UsualCost> &usualCosts()
{
    static const QList<UsualCost> costs = readUsualCosts();
    return costs;
}

QList<UsualCost> openUsualCosts(const Design &design)
{
    QList<UsualCost> open;
    for (const UsualCost &usual : usualCosts()) {
        const bool used = std::any_of(design.costLines.begin(), design.costLines.end(), [&](const CostLine &line) { return line.usual == usual.code; });
        if (!used && !design.financing.declinedCosts.contains(usual.code)) {
            open.append(usual);
        }
    }
    return open;
}

CostLine lineFor(const UsualCost &usual)
{
    CostLine line;
    line.id = QUuid::createUuid();
    line.title = usual.label;
    line.category = usual.category;
    line.basis = usual.basis;
    line.unit = usual.unit;
    line.usual = usual.code;
    return line;
}

} // namespace Credwright
