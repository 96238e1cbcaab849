#include "ui/widgets/inline_finding_layout.h"

#include "ui/theme/theme.h"
#include "ui/widgets/severity_marker.h"

#include <QGuiApplication>
#include <QStyle>
#include <QTextLayout>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int longestLabel = 36;

int buttonWidth(const QString &label, bool hasMenu)
{
    return QFontMetrics(Theme::font(Theme::LabelFont)).horizontalAdvance(label) + Theme::px(hasMenu ? 40 : 18);
}

} // namespace

QStringList inlineFindingButtons(const InlineFinding::Content &content)
{
    if (content.isSetAside) {
        return content.canSetAside ? QStringList{InlineFinding::tr("Reopen")} : QStringList();
    }
    QStringList labels;
    if (!content.fixes.isEmpty()) {
        const QString &first = content.fixes.first();
        labels.append(first.size() > longestLabel ? first.left(longestLabel - 1) + u'…' : first);
    }
    if (content.fixes.size() > 1) {
        labels.append(InlineFinding::tr("Other ways"));
    }
    if (content.canSetAside) {
        labels.append(InlineFinding::tr("Set aside…"));
    }
    return labels;
}

int layOutFinding(QTextLayout &layout, const InlineFinding::Content &content, int width)
{
    const QString kind = InlineFinding::tr("%1.", "kind of a finding, before its sentence").arg(severityName(content.severity));
    QString text = kind + u' ' + content.sentence;
    QList<QTextLayout::FormatRange> formats;
    QTextCharFormat bold;
    bold.setFontWeight(QFont::DemiBold);
    bold.setForeground(Theme::color(content.isSetAside ? Theme::Text2 : inksOf(content.severity).ink));
    formats.append({0, static_cast<int>(kind.size()), bold});
    if (content.isSetAside) {
        QTextCharFormat quiet;
        quiet.setForeground(Theme::color(Theme::Text2));
        const QString reason = InlineFinding::tr("Set aside: %1").arg(content.reason);
        formats.append({static_cast<int>(text.size()) + 1, static_cast<int>(reason.size()), quiet});
        text += u' ' + reason;
    }
    layout.setFont(Theme::font(Theme::BodyFont));
    layout.setText(text);
    layout.setFormats(formats);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight); // The full stop stays at the end of its sentence.
    option.setAlignment(QStyle::visualAlignment(QGuiApplication::layoutDirection(), Qt::AlignLeft));
    layout.setTextOption(option);
    double y = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition(QPointF(0, y));
        y += line.height();
    }
    layout.endLayout();
    return qCeil(y);
}

InlineFindingLayout arrangeFinding(const InlineFinding::Content &content, int width)
{
    InlineFindingLayout places;
    const int left = Theme::px(36);
    const int right = Theme::px(12);
    const int top = Theme::px(content.isSetAside ? 5 : 8);
    const int gap = Theme::px(6);
    const int buttonHeight = Theme::px(24);
    QList<int> widths;
    int all = 0;
    const QStringList labels = inlineFindingButtons(content);
    for (qsizetype i = 0; i < labels.size(); ++i) {
        widths.append(buttonWidth(labels.at(i), !content.isSetAside && content.fixes.size() > 1 && i == 1));
        all += widths.last() + (i ? gap : 0);
    }
    const int wide = width - left - right;
    // Beside the sentence while that keeps a readable measure and to two lines, else below it.
    QTextLayout text;
    bool beside = true;
    int textWidth = std::max(Theme::px(60), all ? wide - all - 2 * gap : wide);
    int textHeight = layOutFinding(text, content, textWidth);
    if (all && (textWidth < std::max(Theme::px(220), wide * 2 / 5) || text.lineCount() > 2)) {
        beside = false;
        textWidth = std::max(Theme::px(60), wide);
        textHeight = layOutFinding(text, content, textWidth);
    }
    const bool hasSource = !content.source.isEmpty() && !content.isSetAside;
    const int sourceHeight = hasSource ? QFontMetrics(Theme::font(Theme::LabelPlainFont)).lineSpacing() : 0;
    const int spare = beside && !labels.isEmpty() ? std::max(0, (buttonHeight - textHeight - sourceHeight) / 2) : 0; // One line stands in the middle.
    places.marker = QRect(Theme::px(14), top + spare + Theme::px(1), Theme::px(15), Theme::px(15));
    places.text = QRect(left, top + spare, textWidth, textHeight);
    places.source = QRect(left, top + spare + textHeight, textWidth, sourceHeight);
    int bottom = top + textHeight + sourceHeight;
    int x = beside ? width - right - all : left;
    int y = beside ? std::max(top, (bottom + top - buttonHeight) / 2) : bottom + Theme::px(5);
    for (const int buttonWidth : std::as_const(widths)) {
        if (x > left && x + buttonWidth > width - right && !beside) {
            x = left;
            y += buttonHeight + gap;
        }
        places.buttons.append(QRect(x, y, std::min(buttonWidth, std::max(wide, 0)), buttonHeight));
        x += buttonWidth + gap;
    }
    bottom = widths.isEmpty() ? bottom : std::max(bottom, y + buttonHeight);
    places.height = bottom + top;
    return places;
}

} // namespace Credwright
