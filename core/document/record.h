#pragma once

#include "core/fields/anchor.h"

#include <QByteArray>
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

/// A state of the design that somebody gave a name, to come back to or to compare with.
struct NamedVersion
{
    QUuid id;
    QString name;
    QString note;
    QString who;
    QDateTime when;    ///< UTC.
    QByteArray design; ///< As toJson() writes it, without the content of attachments; it never changes.

    bool operator==(const NamedVersion &other) const { return id == other.id && name == other.name && note == other.note; }
};

/// The rule pack that the findings at the last edit came from; empty: the built-in rules alone.
struct JudgedBy
{
    QString pack;
    QString version;

    bool operator==(const JudgedBy &) const = default;
};

/// The most named versions that a design holds.
constexpr qsizetype maximumVersions = 200;

/// What is kept about a design beside the design: appended or withdrawn, never part of undo.
struct Record
{
    QList<SetAside> setAsides;
    JudgedBy judgedBy = {};
    QList<NamedVersion> versions = {}; ///< Oldest first.

    bool operator==(const Record &) const = default;
};

} // namespace Credwright
