#include "ui/widgets/figure_button.h"

#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int padding = 10;
constexpr int gap = 6;

} // namespace

FigureButton::FigureButton(QWidget *parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&Theme::instance(), &Theme::changed, this, &QWidget::updateGeometry);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void FigureButton::setFigure(const QString &caption, const QString &value, const QString &note)
{
    m_caption = caption;
    m_value = value;
    m_note = note;
    QStringList words{caption, value, note};
    words.removeAll(QString());
    setAccessibleName(words.join(u' '));
    updateGeometry();
    update();
}

QList<FigureButton::Part> FigureButton::parts() const
{
    QList<Part> parts;
    for (const Part &part : {Part{m_caption, false}, Part{m_value, true}, Part{m_note, false}}) {
        if (!part.text.isEmpty()) {
            parts.append(part);
        }
    }
    return parts;
}

QSize FigureButton::sizeHint() const
{
    int width = 2 * Theme::px(padding);
    const QList<Part> all = parts();
    for (qsizetype i = 0; i < all.size(); ++i) {
        const QFontMetrics metrics(Theme::font(all.at(i).strong ? Theme::LabelFont : Theme::LabelPlainFont));
        width += metrics.horizontalAdvance(all.at(i).text) + (i ? Theme::px(gap) : 0);
    }
    if (!icon().isNull()) {
        width += Theme::px(14 + gap);
    }
    return {width, Theme::px(26)};
}

void FigureButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const auto place = [this](int x, int width) { return QStyle::visualRect(layoutDirection(), rect(), QRect(x, 0, width, height())); };
    if (underMouse() || isDown()) {
        painter.fillRect(rect(), Theme::color(isDown() ? Theme::AccentTint : Theme::Alt));
    }
    const QRect line = place(width() - 1, 1);
    painter.fillRect(QRect(line.left(), height() / 2 - Theme::px(8), 1, Theme::px(16)), Theme::color(Theme::Line));
    int x = Theme::px(padding);
    if (!icon().isNull()) {
        const int side = Theme::px(14);
        QRect square = place(x, side);
        square = QRect(square.left(), (height() - side) / 2, side, side);
        icon().paint(&painter, square);
        x += side + Theme::px(gap);
    }
    for (const Part &part : parts()) {
        painter.setFont(Theme::font(part.strong ? Theme::LabelFont : Theme::LabelPlainFont));
        painter.setPen(Theme::color(part.strong ? Theme::Text : Theme::Text2));
        const int advance = painter.fontMetrics().horizontalAdvance(part.text);
        painter.drawText(
            place(x, advance + 1), int(Qt::AlignVCenter | QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)) | Qt::TextSingleLine, part.text);
        x += advance + Theme::px(gap);
    }
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(Theme::color(Theme::Accent), 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
    }
}

void FigureButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

} // namespace Credwright
