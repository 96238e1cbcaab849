#include "ui/widgets/inline_finding.h"

#include "ui/theme/text_flags.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/inline_finding_layout.h"
#include "ui/widgets/severity_marker.h"

#include <QEvent>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QTextLayout>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

void paintGround(QPainter *painter, const QRect &rect, const InlineFinding::Content &content, const InlineFindingLayout &places)
{
    const SeverityInks inks = inksOf(content.severity);
    const Qt::LayoutDirection direction = painter->layoutDirection();
    const auto place = [&](const QRect &part) { return QStyle::visualRect(direction, rect, part.translated(rect.topLeft())); };
    painter->fillRect(rect, Theme::color(content.isSetAside ? Theme::Alt : inks.tint));
    if (!content.isSetAside) {
        painter->fillRect(place(QRect(0, 0, Theme::px(3), rect.height())), Theme::color(inks.fill));
    }
    SeverityMarker::paint(painter, place(places.marker), content.severity, content.isSetAside ? SeverityMarker::Look::Outlined : SeverityMarker::Look::Filled);
    QTextLayout text;
    layOutFinding(text, content, places.text.width());
    painter->setPen(Theme::color(Theme::Text));
    text.draw(painter, place(places.text).topLeft());
}

} // namespace

InlineFinding::InlineFinding(QWidget *parent) : QFrame(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_source = new QLabel(this);
    m_source->setTextFormat(Qt::RichText);
    m_source->setTextInteractionFlags(Qt::LinksAccessibleByKeyboard | Qt::LinksAccessibleByMouse);
    m_source->setProperty("role", u"secondary"_s);
    Theme::setFont(m_source, Theme::LabelPlainFont);
    connect(m_source, &QLabel::linkActivated, this, &InlineFinding::sourceActivated);
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        showSource();
        updateGeometry();
        arrange();
    });
}

void InlineFinding::setContent(const Content &content)
{
    if (content == m_content) {
        return;
    }
    m_content = content;
    makeButtons();
    showSource();
    const QString kind = severityName(content.severity);
    setAccessibleName(content.isSetAside ? tr("%1, set aside: %2").arg(kind, content.sentence) : tr("%1: %2").arg(kind, content.sentence));
    setAccessibleDescription(content.isSetAside ? content.reason : content.source);
    updateGeometry();
    arrange();
    update();
}

void InlineFinding::showSource()
{
    const QString color = Theme::color(Theme::Accent).name();
    const QString direction = layoutDirection() == Qt::LeftToRight ? u"ltr"_s : u"rtl"_s;
    const QString intro = m_content.sourceIntro.isEmpty() ? QString() : m_content.sourceIntro.toHtmlEscaped() + u' ';
    const QFontMetrics metrics(Theme::font(Theme::LabelPlainFont));
    const int room = m_source->width() - metrics.horizontalAdvance(m_content.sourceIntro + u' ');
    const QString source = metrics.elidedText(m_content.source, Qt::ElideRight, std::max(room, Theme::px(40)));
    m_source->setText(u"<div dir='%1'>%2<a href='source' style='color:%3'>%4</a></div>"_s.arg(direction, intro, color, source.toHtmlEscaped()));
    m_source->setVisible(!m_content.source.isEmpty() && !m_content.isSetAside);
    m_source->setAccessibleName(tr("Source: %1").arg(m_content.source));
    m_source->setToolTip(m_content.source);
}

void InlineFinding::makeButtons()
{
    for (QPushButton *button : std::as_const(m_buttons)) {
        button->hide();
        button->deleteLater(); // The click that changed the content may still be on its way out.
    }
    m_buttons.clear();
    QStringList labels = inlineFindingButtons(m_content);
    if (m_content.isSetAside) {
        if (!labels.isEmpty()) {
            addButton(makeButton(labels.first(), ButtonKind::Text, ButtonSize::Small, this));
            connect(m_buttons.last(), &QPushButton::clicked, this, &InlineFinding::reopenRequested);
        }
        return;
    }
    if (!m_content.fixes.isEmpty()) {
        addButton(makeButton(labels.takeFirst(), ButtonKind::Primary, ButtonSize::Small, this));
        m_buttons.last()->setAccessibleName(m_content.fixes.first());
        m_buttons.last()->setToolTip(m_content.fixes.first());
        connect(m_buttons.last(), &QPushButton::clicked, this, [this] { Q_EMIT fixChosen(0); });
    }
    if (m_content.fixes.size() > 1) {
        addButton(makeButton(labels.takeFirst(), ButtonKind::Normal, ButtonSize::Small, this));
        auto *menu = new QMenu(m_buttons.last());
        for (int i = 1; i < m_content.fixes.size(); ++i) {
            connect(menu->addAction(m_content.fixes.at(i)), &QAction::triggered, this, [this, i] { Q_EMIT fixChosen(i); });
        }
        setButtonMenu(m_buttons.last(), menu);
    }
    if (m_content.canSetAside) {
        addButton(makeButton(labels.takeFirst(), ButtonKind::Text, ButtonSize::Small, this));
        connect(m_buttons.last(), &QPushButton::clicked, this, &InlineFinding::setAsideRequested);
    }
}

void InlineFinding::addButton(QPushButton *button)
{
    setTabOrder(m_buttons.isEmpty() ? static_cast<QWidget *>(m_source) : m_buttons.last(), button);
    m_buttons.append(button);
    button->show();
}

void InlineFinding::arrange()
{
    const InlineFindingLayout places = arrangeFinding(m_content, width());
    m_source->setGeometry(QStyle::visualRect(layoutDirection(), rect(), places.source));
    showSource();
    for (qsizetype i = 0; i < std::min(m_buttons.size(), places.buttons.size()); ++i) {
        m_buttons.at(i)->setGeometry(QStyle::visualRect(layoutDirection(), rect(), places.buttons.at(i)));
    }
}

int InlineFinding::heightFor(const Content &content, int width)
{
    return arrangeFinding(content, width).height;
}

int InlineFinding::heightForWidth(int width) const
{
    return heightFor(m_content, width);
}

QSize InlineFinding::sizeHint() const
{
    const int wanted = std::max(width(), Theme::px(320));
    return {Theme::px(320), heightForWidth(wanted)};
}

QSize InlineFinding::minimumSizeHint() const
{
    return {Theme::px(160), Theme::px(24)};
}

void InlineFinding::paint(QPainter *painter, const QRect &rect, const Content &content)
{
    const InlineFindingLayout places = arrangeFinding(content, rect.width());
    painter->save();
    paintGround(painter, rect, content, places);
    if (places.source.height() > 0) {
        const QRect place = QStyle::visualRect(painter->layoutDirection(), rect, places.source.translated(rect.topLeft()));
        painter->setFont(Theme::font(Theme::LabelPlainFont));
        painter->setPen(Theme::color(Theme::Text2));
        const QString text = content.sourceIntro.isEmpty() ? content.source : content.sourceIntro + u' ' + content.source;
        const QString shown = painter->fontMetrics().elidedText(text, Qt::ElideRight, place.width());
        painter->drawText(place, textFlags(painter->layoutDirection(), Qt::AlignVCenter | Qt::AlignLeft, shown), shown);
    }
    painter->restore();
}

void InlineFinding::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintGround(&painter, rect(), m_content, arrangeFinding(m_content, width()));
}

void InlineFinding::resizeEvent(QResizeEvent *)
{
    arrange();
}

void InlineFinding::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LayoutDirectionChange) {
        showSource();
        arrange();
    }
    QFrame::changeEvent(event);
}

} // namespace Credwright
