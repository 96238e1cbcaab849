#pragma once

#include <QAnyStringView>
#include <QLatin1StringView>
#include <QList>

namespace Credwright {

/// What a field may hold that people want to keep to themselves.
enum class Privacy {
    Impersonal, ///< Nothing of the kind; institutions, boards and offices are no persons.
    Contact,    ///< A person by name, address, telephone number or office held.
    Note,       ///< What the team wrote for itself.
    Money,      ///< Costs, fees and shares.
};

Privacy privacyOf(QAnyStringView fieldId);

/// The table behind it: every field that takes free text stands in it once, so that a new one has to be decided about; figures, dates and choices only
/// where they are Money.
struct PrivacyGroup
{
    Privacy privacy;
    QList<QLatin1StringView> fields;
};
const QList<PrivacyGroup> &privacyGroups();

} // namespace Credwright
