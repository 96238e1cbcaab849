#pragma once

#include "core/exchange/pdf/pdf_flow.h"
#include "core/util/markdown_subset.h"

#include <QColor>
#include <QFont>

namespace Credwright {

// The colours and fonts of documents on paper, as the design tokens give them.
inline const QColor textColour(0x1b, 0x24, 0x23);
inline const QColor quietColour(0x53, 0x60, 0x5e);
inline const QColor accentColour(0x0f, 0x6b, 0x6b);
inline const QColor lineColour(0xd7, 0xdd, 0xdc);
inline const QColor strongLineColour(0xb9, 0xc3, 0xc1);

inline PdfStyle pdfStyle(QFont font, double size, double line, const QColor &colour, bool bold)
{
    font.setPixelSize(qRound(size));
    font.setWeight(bold ? QFont::DemiBold : QFont::Normal);
    return {font, colour, line};
}

/// Sizes and the height of a line in device pixels.
inline PdfStyle pdfSerif(double size, double line, const QColor &colour, bool bold = false)
{
    QFont font(QStringList{QStringLiteral("Noto Serif"), QStringLiteral("Source Serif 4"), QStringLiteral("Georgia"), QStringLiteral("serif")});
    font.setStyleHint(QFont::Serif);
    return pdfStyle(font, size, line, colour, bold);
}

inline PdfStyle pdfSans(double size, double line, const QColor &colour, bool bold = false)
{
    QFont font(QStringList{QStringLiteral("Noto Sans"), QStringLiteral("Segoe UI"), QStringLiteral("Helvetica Neue"), QStringLiteral("sans-serif")});
    font.setStyleHint(QFont::SansSerif);
    return pdfStyle(font, size, line, colour, bold);
}

/// A text of one run; nothing for no text.
inline QList<TextRun> runsOf(const QString &text)
{
    return text.isEmpty() ? QList<TextRun>() : QList<TextRun>{{text, false, false, {}}};
}

} // namespace Credwright
