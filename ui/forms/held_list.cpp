#include "ui/forms/held_list.h"

#include "core/check/finding.h"
#include "core/check/step_info.h"
#include "ui/document/session.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/elided_label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Told apart by shape, then by colour: a tick, a warning, an outlined circle, a dash.
class StateMark : public QWidget
{
public:
    using QWidget::QWidget;
    void setState(HeldItem::State state)
    {
        m_state = state;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        switch (m_state) {
        case HeldItem::State::Held:
            return paintIcon(&painter, rect(), Icon::Check, Theme::color(Theme::Ok));
        case HeldItem::State::Missing:
            return paintIcon(&painter, rect(), Icon::Warning, Theme::color(Theme::Should));
        case HeldItem::State::Later:
        case HeldItem::State::DoesNotApply:
            break;
        }
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(Theme::color(Theme::Text2), 1.5));
        const QRectF circle = QRectF(rect()).adjusted(2, 2, -2, -2);
        painter.drawEllipse(circle);
        if (m_state == HeldItem::State::DoesNotApply) {
            painter.drawLine(QPointF(circle.left() + 2.5, circle.center().y()), QPointF(circle.right() - 2.5, circle.center().y()));
        }
    }

private:
    HeldItem::State m_state = HeldItem::State::Held;
};

QString inWords(HeldItem::State state)
{
    switch (state) {
    case HeldItem::State::Held:
        return HeldList::tr("there");
    case HeldItem::State::Missing:
        return HeldList::tr("missing");
    case HeldItem::State::Later:
        return HeldList::tr("filled at issue");
    case HeldItem::State::DoesNotApply:
        return HeldList::tr("does not apply");
    }
    return {};
}

} // namespace

class HeldList::Row : public QWidget
{
public:
    Row(HeldList &list, int nameWidth)
        : QWidget(&list)
        , m_mark(new StateMark(this))
        , m_name(new ElidedLabel({}, this))
        , m_text(new ElidedLabel({}, this))
        , m_jump(makeButton({}, ButtonKind::Text, ButtonSize::Small, this))
    {
        auto *layout = new QHBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(Theme::px(8));
        const auto measure = [this, nameWidth] {
            m_mark->setFixedSize(Theme::px(14), Theme::px(14));
            m_name->setFixedWidth(Theme::px(nameWidth));
            setMinimumHeight(Theme::px(26)); // That of a row with its button, for those that have none.
        };
        measure();
        connect(&Theme::instance(), &Theme::changed, this, measure);
        Theme::setFont(m_name, Theme::BodyBoldFont);
        layout->addWidget(m_mark);
        layout->addWidget(m_name);
        layout->addWidget(m_text, 1);
        layout->addWidget(m_jump);
        connect(m_jump, &QPushButton::clicked, this, [this, &list] { list.m_session.jumpTo(m_item.where); });
    }

    void setItem(const HeldItem &item)
    {
        m_item = item;
        m_mark->setState(item.state);
        m_name->setText(item.name);
        m_text->setText(QString(item.text).replace(u'\n', u" · "_s));
        m_text->setToolTip(item.text.contains(u'\n') ? u"<p>"_s + item.text.toHtmlEscaped().replace(u'\n', u"<br>"_s) + u"</p>"_s : QString());
        const StepInfo *step = item.where.field.isEmpty() ? nullptr : stepInfo(stepOf(item.where));
        m_jump->setVisible(step != nullptr);
        m_jump->setText(step ? step->shortTitle.text() : QString());
        m_jump->setAccessibleName(step ? tr("%1, %2. Go to %3").arg(item.name, inWords(item.state), step->title.text()) : QString());
        m_jump->setToolTip(step ? tr("Go to where it is written: step %1, %2").arg(step->number).arg(step->title.text()) : QString());
        setAccessibleName(tr("%1, %2: %3").arg(item.name, inWords(item.state), item.text));
    }

private:
    HeldItem m_item;
    StateMark *m_mark;
    ElidedLabel *m_name;
    ElidedLabel *m_text;
    QPushButton *m_jump;
};

HeldList::HeldList(Session &session, int nameWidth, QWidget *parent) : QWidget(parent), m_session(session), m_nameWidth(nameWidth)
{
    m_layout = new QVBoxLayout(this);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
}

/// Rows are kept and filled anew, so that the button that was pressed keeps the focus.
void HeldList::setItems(const QList<HeldItem> &items)
{
    if (items == m_items) {
        return;
    }
    m_items = items;
    while (m_rows.size() < items.size()) {
        m_rows.append(new Row(*this, m_nameWidth));
        m_layout->addWidget(m_rows.last());
    }
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        m_rows.at(i)->setVisible(i < items.size());
        if (i < items.size()) {
            m_rows.at(i)->setItem(items.at(i));
        }
    }
}

} // namespace Credwright
