#pragma once

#include "core/fields/field.h"

#include <QString>
#include <QUuid>

namespace Credwright {

enum class AssuranceType { Unset, Internal, External, Both };
enum class ExternalRoute { Unset, Institutional, Programme, Both, NoneAsked };
enum class Accreditation { Unset, No, Planned, Yes };

/// Which quality assurance underpins the micro-credential (element 11 of the Council Recommendation).
struct Quality
{
    QUuid id;
    AssuranceType type = AssuranceType::Unset;
    LocalizedText statement;
    ExternalRoute route = ExternalRoute::Unset;
    LocalizedText agency;
    Accreditation accredited = Accreditation::Unset;
    LocalizedText accreditedBy;

    bool operator==(const Quality &) const = default;
};

template<>
std::span<const Choice> choicesOf<AssuranceType>();
template<>
std::span<const Choice> choicesOf<ExternalRoute>();
template<>
std::span<const Choice> choicesOf<Accreditation>();

template<>
std::span<const Field<Quality>> fieldsOf<Quality>();

} // namespace Credwright
