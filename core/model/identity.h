#pragma once

#include "core/fields/field.h"

#include <QString>
#include <QUuid>

namespace Credwright {

/// A question that may be open.
enum class Answer { Unset, Yes, No };

/// What the micro-credential is called, in which language and money it is designed.
struct Identity
{
    QUuid id;
    LocalizedText title;
    LocalizedText lead;           ///< One sentence under the title in the catalogue.
    Answer joint = Answer::Unset; ///< Whether several bodies award it together.
    QString country;
    QString region;
    LocalizedText faculty;
    QStringList teachingLanguages;
    QString language = QStringLiteral("en"); ///< ISO 639-1; the language of every LocalizedText::text.
    QString iscedField;
    QString webAddress;
    LocalizedText contact;
    QString currency = QStringLiteral("EUR"); ///< ISO 4217; the one currency of every Money in the design.

    bool operator==(const Identity &) const = default;
};

/// An institution that awards the micro-credential.
struct AwardingBody
{
    QUuid id;
    LocalizedText name;
    QString country;
    QString region;
    QString webAddress;

    bool operator==(const AwardingBody &) const = default;
};

template<>
std::span<const Choice> choicesOf<Answer>();

template<>
std::span<const Field<Identity>> fieldsOf<Identity>();
template<>
std::span<const Field<AwardingBody>> fieldsOf<AwardingBody>();

} // namespace Credwright
