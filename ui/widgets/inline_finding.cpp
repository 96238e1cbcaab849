#include "ui/widgets/inline_finding.h"

#include "ui/theme/theme.h"
#include "ui/widgets/severity_marker.h"

#include <QAction>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QTextLayout>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Inks
{
    Theme::Token ink, fill, tint;
};

Inks inksOf(Severity severity)
{
    switch (severity) {
    case Severity::Must:
        return {Theme::Must, Theme::Must, Theme::MustTint};
    case Severity::Should:
        return {Theme::Should, Theme::ShouldFill, Theme::ShouldTint};
    case Severity::Consider:
        return {Theme::Consider, Theme::Consider, Theme::ConsiderTint};
    }
    return {};
}

QString kindOf(Severity severity)
{
    return severity == Severity::Must  ? InlineFinding::tr("Must.")
        : severity == Severity::Should ? InlineFinding::tr("Should.")
                                       : InlineFinding::tr("Consider.");
}

int lineHeight()
{
    return QFontMetrics(Theme::font(Theme::BodyFont)).lineSpacing();
}

} // namespace

InlineFinding::InlineFinding(QWidget *parent) : QFrame(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_buttons = new QWidget(this);
    m_layout = new QHBoxLayout(m_buttons);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(Theme::px(6));
}

void InlineFinding::setContent(const Content &content)
{
    if (content == m_content && m_layout->count() > 0) {
        return;
    }
    m_content = content;
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        item->widget()->deleteLater();
        item->widget()->hide();
        delete item;
    }
    const auto button = [this](const QString &text, const QString &kind) {
        constexpr int longest = 34;
        auto *made = new QPushButton(text.size() > longest ? text.left(longest - 1) + u'…' : text, m_buttons);
        made->setProperty("kind", kind);
        made->setProperty("size", u"small"_s);
        made->setToolTip(text);
        made->setAccessibleName(text);
        m_layout->addWidget(made);
        return made;
    };
    if (!content.fixes.isEmpty()) {
        connect(button(content.fixes.first(), u"primary"_s), &QPushButton::clicked, this, [this] { Q_EMIT fixChosen(0); });
    }
    if (content.fixes.size() > 1) {
        QPushButton *others = button(tr("Other ways"), u"normal"_s);
        auto *menu = new QMenu(others);
        for (int i = 1; i < content.fixes.size(); ++i) {
            connect(menu->addAction(content.fixes.at(i)), &QAction::triggered, this, [this, i] { Q_EMIT fixChosen(i); });
        }
        others->setMenu(menu);
    }
    if (content.canSetAside) {
        connect(button(tr("Set aside…"), u"text"_s), &QPushButton::clicked, this, &InlineFinding::setAsideRequested);
    }
    setAccessibleName(tr("%1 %2").arg(kindOf(content.severity), content.sentence));
    setAccessibleDescription(content.source);
    m_buttons->adjustSize();
    updateGeometry();
    resizeEvent(nullptr);
    update();
}

int InlineFinding::textWidth(const Content &, int width, int buttons)
{
    return std::max(Theme::px(80), width - Theme::px(34) - Theme::px(12) - buttons);
}

int InlineFinding::heightFor(const Content &content, int width)
{
    // As many lines as the sentence needs beside room for its buttons, whether they show or not, so that nothing moves.
    const int buttons = std::min(width / 2, Theme::px(260));
    const QFontMetrics metrics(Theme::font(Theme::BodyFont));
    const QString text = kindOf(content.severity) + u' ' + content.sentence;
    const int height = metrics.boundingRect(QRect(0, 0, textWidth(content, width, buttons), 4000), Qt::TextWordWrap, text).height();
    return height + (content.source.isEmpty() ? 0 : QFontMetrics(Theme::font(Theme::LabelPlainFont)).lineSpacing()) + Theme::px(14);
}

int InlineFinding::heightForWidth(int width) const
{
    return std::max(heightFor(m_content, width), m_buttons->sizeHint().height() + Theme::px(8));
}

QSize InlineFinding::sizeHint() const
{
    return {Theme::px(300), heightForWidth(std::max(width(), Theme::px(300)))};
}

void InlineFinding::paintText(QPainter *painter, const QRect &rect, const Content &content, int buttons)
{
    const Inks inks = inksOf(content.severity);
    const Qt::LayoutDirection direction = QGuiApplication::layoutDirection();
    painter->fillRect(rect, Theme::color(inks.tint));
    painter->fillRect(QStyle::visualRect(direction, rect, QRect(rect.left(), rect.top(), Theme::px(3), rect.height())), Theme::color(inks.fill));
    const int size = Theme::px(14);
    SeverityMarker::paint(
        painter, QStyle::visualRect(direction, rect, QRect(rect.left() + Theme::px(12), rect.top() + Theme::px(7), size, size)), content.severity);
    QRect place = QRect(rect.left() + Theme::px(34), rect.top() + Theme::px(6), textWidth(content, rect.width(), buttons), rect.height());
    place = QStyle::visualRect(direction, rect, place);
    painter->setFont(Theme::font(Theme::BodyBoldFont));
    painter->setPen(Theme::color(inks.ink));
    const QString kind = kindOf(content.severity);
    const int indent = painter->fontMetrics().horizontalAdvance(kind + u' ');
    painter->drawText(place, int(Qt::AlignTop | Qt::AlignLeading), kind);
    painter->setFont(Theme::font(Theme::BodyFont));
    painter->setPen(Theme::color(Theme::Text));
    // The sentence runs on after the kind: its first line is shorter.
    QTextLayout layout(content.sentence, painter->font());
    layout.beginLayout();
    int y = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        const int shorter = y == 0 ? indent : 0;
        line.setLineWidth(place.width() - shorter);
        line.setPosition(QPointF(direction == Qt::LeftToRight ? shorter : 0, y));
        y += lineHeight();
    }
    layout.endLayout();
    layout.draw(painter, place.topLeft());
    if (!content.source.isEmpty()) {
        painter->setFont(Theme::font(Theme::LabelPlainFont));
        painter->setPen(Theme::color(Theme::Text2));
        painter->drawText(
            place.adjusted(0, y, 0, 0), int(Qt::AlignTop | Qt::AlignLeading), painter->fontMetrics().elidedText(content.source, Qt::ElideRight, place.width()));
    }
}

void InlineFinding::paint(QPainter *painter, const QRect &rect, const Content &content)
{
    painter->save();
    paintText(painter, rect, content, std::min(rect.width() / 2, Theme::px(260)));
    painter->restore();
}

void InlineFinding::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintText(&painter, rect(), m_content, std::min(width() / 2, Theme::px(260)));
}

void InlineFinding::resizeEvent(QResizeEvent *)
{
    const QSize wanted = m_buttons->sizeHint();
    QRect place(width() - wanted.width() - Theme::px(12), (height() - wanted.height()) / 2, wanted.width(), wanted.height());
    m_buttons->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));
}

} // namespace Credwright
