#include "core/stack/pathway.h"

#include <QHash>

namespace Credwright {

namespace {

Pathway::TargetSum sumOf(const Design &design, const StackTarget &target)
{
    Pathway::TargetSum sum;
    sum.target = target.id;
    sum.parts.append(target.recognisedCredits.value_or(design.type.credits.value_or(Credits())));
    for (const RelatedCredential &related : design.relatedCredentials) {
        if (related.relation == Relation::Alternative || !related.countsTowards.contains(target.id)) {
            continue;
        }
        const Credits credits = related.credits.value_or(Credits());
        sum.parts.append(credits);
        if (related.relation == Relation::Overlaps) {
            sum.overlap += std::min(related.overlapCredits.value_or(Credits()), credits);
        }
    }
    for (const Credits part : std::as_const(sum.parts)) {
        sum.sum += part;
    }
    sum.sum = sum.sum - sum.overlap;
    if (target.credits) {
        sum.missing = std::max(*target.credits - sum.sum, Credits());
    }
    return sum;
}

/// The order of the pathway as a graph: node 0 is this micro-credential, node i + 1 the related one i; an edge leads to what comes later.
class OrderGraph
{
public:
    explicit OrderGraph(const QList<RelatedCredential> &related) : m_next(related.size() + 1)
    {
        QHash<QUuid, qsizetype> nodeOf;
        for (qsizetype i = 0; i < related.size(); ++i) {
            nodeOf.insert(related.at(i).id, i + 1);
        }
        for (qsizetype i = 0; i < related.size(); ++i) {
            if (related.at(i).relation == Relation::Before) {
                m_next[i + 1].append(0);
            } else if (related.at(i).relation == Relation::After) {
                m_next[0].append(i + 1);
            }
            for (const QUuid &earlier : related.at(i).follows) {
                if (const auto at = nodeOf.constFind(earlier); at != nodeOf.cend()) {
                    m_next[*at].append(i + 1);
                }
            }
        }
    }

    /// Whether a way leads from the node back to it.
    bool isOnCycle(qsizetype start) const
    {
        QList<bool> seen(m_next.size(), false);
        QList<qsizetype> open = m_next.at(start);
        while (!open.isEmpty()) {
            const qsizetype node = open.takeLast();
            if (node == start) {
                return true;
            }
            if (!seen.at(node)) {
                seen[node] = true;
                open += m_next.at(node);
            }
        }
        return false;
    }

    /// Nodes that no cycle can touch are cut off from both ends, so that the search is made for suspects only.
    QList<qsizetype> suspects() const
    {
        QList<int> incoming(m_next.size(), 0);
        for (const QList<qsizetype> &list : m_next) {
            for (const qsizetype node : list) {
                ++incoming[node];
            }
        }
        QList<qsizetype> free;
        for (qsizetype node = 0; node < m_next.size(); ++node) {
            if (incoming.at(node) == 0) {
                free.append(node);
            }
        }
        while (!free.isEmpty()) {
            for (const qsizetype node : m_next.at(free.takeLast())) {
                if (--incoming[node] == 0) {
                    free.append(node);
                }
            }
        }
        QList<qsizetype> left;
        for (qsizetype node = 0; node < m_next.size(); ++node) {
            if (incoming.at(node) > 0) {
                left.append(node);
            }
        }
        return left;
    }

private:
    QList<QList<qsizetype>> m_next;
};

} // namespace

Pathway pathwayOf(const Design &design)
{
    Pathway pathway;
    for (const StackTarget &target : design.stackTargets) {
        pathway.targets.append(sumOf(design, target));
    }
    for (const RelatedCredential &related : design.relatedCredentials) {
        switch (related.relation) {
        case Relation::Before:
            pathway.before.append(related.id);
            break;
        case Relation::After:
            pathway.after.append(related.id);
            break;
        case Relation::Alternative:
            pathway.alternative.append(related.id);
            break;
        case Relation::Overlaps:
            pathway.overlapping.append(related.id);
            break;
        case Relation::Unset:
            break;
        }
    }
    const OrderGraph graph(design.relatedCredentials);
    for (const qsizetype node : graph.suspects()) {
        if (node > 0 && graph.isOnCycle(node)) {
            pathway.cycle.append(design.relatedCredentials.at(node - 1).id);
        }
    }
    return pathway;
}

} // namespace Credwright
