#pragma once

#include "core/document/record.h"
#include "core/fields/text_id.h"
#include "core/model/design.h"

#include <QLocale>
#include <QSet>

namespace Credwright {

/// What a design can be handed to others without.
enum class PrivatePart { History, SetAsides, Contacts, Attachments, Notes, Money };

struct PrivatePartInfo
{
    PrivatePart part;
    TextId name;  ///< "Contact details"
    TextId about; ///< What goes with it, in one sentence.
    bool usual;   ///< Whether it is left out unless somebody wants it in.
};
/// In the order in which they are offered.
const QList<PrivatePartInfo> &privateParts();

/// One thing that others will not get.
struct LeftOut
{
    PrivatePart part;
    QString place; ///< "Member 2", "Version “Before the board”"
    QString what;  ///< "Contact"
    QString text;  ///< What stands there.
};

/// Everything that goes with these parts, each thing once, part by part.
QList<LeftOut> leavesOut(const Design &design, const Record &record, const QSet<PrivatePart> &parts, const QLocale &locale = QLocale());

struct DesignForOthers
{
    Design design;
    Record record;
};
/// The design and its record without these parts. Named versions that stay lose them too; one that cannot be read is left out.
DesignForOthers forOthers(const Design &design, const Record &record, const QSet<PrivatePart> &parts);

} // namespace Credwright
