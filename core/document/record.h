#pragma once

#include "core/fields/anchor.h"

#include <QDateTime>
#include <QList>

namespace Credwright {

/// A finding that somebody has judged and put aside. It holds while the fact does: a changed fingerprint reopens it.
struct SetAside
{
    QUuid id;
    QString rule; ///< "lo.1"
    Anchor where;
    QString fingerprint; ///< Of the fact, as fingerprintOf() gave it then.
    QString reason;
    QString who;
    QDateTime when; ///< UTC.

    bool operator==(const SetAside &) const = default;
};

/// The rule pack that the findings at the last edit came from; empty: the built-in rules alone.
struct JudgedBy
{
    QString pack;
    QString version;

    bool operator==(const JudgedBy &) const = default;
};

/// What is kept about a design beside the design: appended or withdrawn, never part of undo.
struct Record
{
    QList<SetAside> setAsides;
    JudgedBy judgedBy = {};

    bool operator==(const Record &) const = default;
};

} // namespace Credwright
