#include "core/model/seeded_rows.h"

#include "core/model/access.h"

#include <QHash>
#include <QSet>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The fixed rows of a list as they begin: only the key is filled. A choice "other" is for rows of one's own.
QList<EntityData> seedsOf(const SeededList &list)
{
    const EntityType &type = *entityType(list.kind);
    const int key = type.fieldIndex(list.keyField);
    QList<EntityData> seeds;
    for (const Choice &choice : type.fields.at(key)->limits.choices()) {
        if (choice.code != "other"_L1) {
            EntityData seed = newEntity(list.kind);
            seed.id = seededRowId(list.kind, choice.code);
            seed.values[key] = QString(choice.code);
            seeds.append(seed);
        }
    }
    return seeds;
}

const QHash<QString, QList<EntityData>> &allSeeds()
{
    static const QHash<QString, QList<EntityData>> seeds = [] {
        QHash<QString, QList<EntityData>> byKind;
        for (const SeededList &list : seededLists()) {
            byKind.insert(list.kind, seedsOf(list));
        }
        return byKind;
    }();
    return seeds;
}

} // namespace

const QList<SeededList> &seededLists()
{
    static const QList<SeededList> lists{
        {"unit"_L1, "unit.kind"_L1, true},
        {"fitnessAspect"_L1, "fitnessAspect.area"_L1},
        {"qualityCriterion"_L1, "qualityCriterion.area"_L1, true},
        {"agreementElement"_L1, "agreementElement.element"_L1},
        {"aspect"_L1, "aspect.kind"_L1},
    };
    return lists;
}

const SeededList *seededList(QAnyStringView kind)
{
    for (const SeededList &list : seededLists()) {
        if (list.kind == kind) {
            return &list;
        }
    }
    return nullptr;
}

QUuid seededRowId(QAnyStringView kind, QAnyStringView code)
{
    static const QUuid space(u"{0f3f5f0a-3a52-5d0c-8b67-43524544574d}"_s);
    return QUuid::createUuidV5(space, kind.toString() + u'/' + code.toString());
}

bool isSeededRow(QAnyStringView kind, const QUuid &id)
{
    const QList<EntityData> seeds = allSeeds().value(kind.toString());
    return std::any_of(seeds.cbegin(), seeds.cend(), [&](const EntityData &seed) { return seed.id == id; });
}

Design withSeededRows(const Design &design)
{
    Design complete = design;
    for (const SeededList &list : seededLists()) {
        const QList<QUuid> present = idsOf(design, list.kind);
        const QSet<QUuid> known(present.begin(), present.end());
        qsizetype at = 0;
        for (const EntityData &seed : allSeeds().value(list.kind)) {
            if (known.contains(seed.id)) {
                at = indexOf(complete, list.kind, seed.id) + 1;
            } else {
                insertEntity(complete, list.kind, at++, seed);
            }
        }
    }
    return complete;
}

bool isUntouched(const Design &design, QAnyStringView kind)
{
    const QList<EntityData> seeds = allSeeds().value(kind.toString());
    const QList<QUuid> ids = idsOf(design, kind);
    if (seeds.isEmpty() || ids.size() > seeds.size()) {
        return ids.isEmpty();
    }
    return std::all_of(ids.cbegin(), ids.cend(), [&](const QUuid &id) {
        const std::optional<EntityData> row = readEntity(design, kind, id);
        return row && seeds.contains(*row);
    });
}

} // namespace Credwright
