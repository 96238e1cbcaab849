#pragma once

#include <algorithm>
#include <QList>
#include <QUuid>

namespace Credwright {

/// A link to one other entity; null means none.
struct EntityRef
{
    QUuid id;

    bool isNull() const { return id.isNull(); }
    bool operator==(const EntityRef &) const = default;
};

/// A set of links to entities of one kind. It has no order of its own (shown in the order of the linked list),
/// and is kept sorted, so that equal sets are equal values.
class Links
{
public:
    Links() = default;
    Links(const QList<QUuid> &ids)
    {
        for (const QUuid &id : ids) {
            insert(id);
        }
    }
    const QList<QUuid> &ids() const { return m_ids; }
    bool isEmpty() const { return m_ids.isEmpty(); }
    qsizetype size() const { return m_ids.size(); }
    bool contains(const QUuid &id) const { return std::binary_search(m_ids.begin(), m_ids.end(), id); }
    void insert(const QUuid &id)
    {
        const auto at = std::lower_bound(m_ids.cbegin(), m_ids.cend(), id);
        if (at == m_ids.cend() || *at != id) {
            m_ids.insert(at - m_ids.cbegin(), id);
        }
    }
    void remove(const QUuid &id) { m_ids.removeAll(id); }
    auto begin() const { return m_ids.cbegin(); }
    auto end() const { return m_ids.cend(); }
    bool operator==(const Links &) const = default;

private:
    QList<QUuid> m_ids;
};

} // namespace Credwright
