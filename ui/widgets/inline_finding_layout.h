#pragma once

#include "ui/widgets/inline_finding.h"

#include <QRect>

class QTextLayout;

namespace Credwright {

/// Where the parts of an InlineFinding stand, from left to right; painters and widgets mirror it for other directions.
struct InlineFindingLayout
{
    QRect marker;
    QRect text;
    QRect source;
    QList<QRect> buttons;
    int height = 0;
};

/// "Write “Explain”", "Other ways", "Set aside…", "Reopen": the buttons that a content asks for, in order.
QStringList inlineFindingButtons(const InlineFinding::Content &content);
/// The kind in words and the sentence, laid out into width; returns its height.
int layOutFinding(QTextLayout &layout, const InlineFinding::Content &content, int width);
InlineFindingLayout arrangeFinding(const InlineFinding::Content &content, int width);

} // namespace Credwright
