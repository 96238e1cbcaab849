#pragma once

#include "core/model/design.h"

#include <QSet>

namespace Credwright {

/// One thing in other people's data that could not be taken over as it stood.
struct IntakeNote
{
    QString where; ///< "outcomes[3].statement" in JSON, "outcomes.statement" in a design file.
    QString what;  ///< One translated sentence: what was found and what was done.

    bool operator==(const IntakeNote &) const = default;
};

/// Takes values that come from outside into the limits of their fields, and keeps the list of what did not fit.
class Intake
{
public:
    /// Import cuts what is too long and leaves out what is out of range; a design file keeps both as long as they are safe to calculate with.
    enum class Rule { Import, DesignFile };
    explicit Intake(Rule rule = Rule::Import) : m_rule(rule) {}

    /// The value, or as much of it as the field can hold.
    Value checked(const QString &where, const FieldInfo &info, const Value &value);
    /// Empties links that lead nowhere.
    void removeDanglingLinks(Design &design);
    /// Adds to the list; after a thousand notes only that there are more is said.
    void note(const QString &where, const QString &what);
    const QList<IntakeNote> &notes() const { return m_notes; }

private:
    QString checkedText(const QString &where, const FieldInfo &info, const QString &text);
    LocalizedText checkedLocalized(const QString &where, const FieldInfo &info, const LocalizedText &text);
    QStringList checkedCodes(const QString &where, const FieldInfo &info, const QStringList &codes);
    bool isInRange(const QString &where, const FieldInfo &info, qint64 value);

    Rule m_rule;
    QList<IntakeNote> m_notes;
};

/// The design without links that lead nowhere: what can be stored.
Design withoutDanglingLinks(const Design &design);

} // namespace Credwright
