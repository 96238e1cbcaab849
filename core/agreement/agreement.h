#pragma once

#include "core/finance/finance.h"
#include "core/model/design.h"

namespace Credwright {

/// What an element of the consortium agreement has to settle (guide, Partnerships); each question belongs to one element.
QList<AgreementQuestion> questionsOf(ElementKind element);
/// Those of its element that are not ticked as settled.
QList<AgreementQuestion> openQuestions(const AgreementElement &element);
/// Whether an element still waits for its text: nobody has drafted it and nobody has said that it does not apply.
bool isOpen(const AgreementElement &element);
/// The elements whose being open makes a signed agreement contradict itself: personal data, the award, the financial model.
bool isVital(ElementKind element);

/// What other steps already say about an element.
struct KnownText
{
    QString text;     ///< A line for each fact, as it could stand in the agreement; empty where nothing is known.
    QList<int> steps; ///< Numbers of the steps that it comes from.
};
/// Words of ours in the language of the interface, the designer's as they are. `finance` is that of the same design.
KnownText knownAbout(ElementKind element, const Design &design, const FinanceResult &finance, const QLocale &locale = QLocale());

} // namespace Credwright
