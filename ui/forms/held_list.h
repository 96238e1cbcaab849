#pragma once

#include "core/fields/anchor.h"

#include <QWidget>

class QVBoxLayout;

namespace Credwright {

class Session;

/// One thing that another place of the design holds, or is to hold.
struct HeldItem
{
    enum class State { Held, Missing, Later, DoesNotApply };
    QString name;
    QString text; ///< What is held; of a missing one, what to say of it.
    Anchor where; ///< Null where nothing can be typed in a design.
    State state = State::Held;

    bool operator==(const HeldItem &) const = default;
};

/// Things that other steps own, shown with a jump to where each is written: a mark, the name, the words in one line, the step.
class HeldList : public QWidget
{
    Q_OBJECT
public:
    /// `nameWidth` is in pixels at 100 %.
    HeldList(Session &session, int nameWidth, QWidget *parent = nullptr);

    void setItems(const QList<HeldItem> &items);
    const QList<HeldItem> &items() const { return m_items; }

private:
    class Row;

    Session &m_session;
    int m_nameWidth;
    QList<HeldItem> m_items;
    QList<Row *> m_rows;
    QVBoxLayout *m_layout = nullptr;
};

} // namespace Credwright
