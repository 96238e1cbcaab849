#pragma once

#include <QFrame>

namespace Credwright {

class Session;

/// A line above the page of a design that has just begun: the quick path is the shorter way to a first draft. It goes when the design
/// takes shape, or when it is closed.
class StartHint : public QFrame
{
    Q_OBJECT
public:
    explicit StartHint(Session &session, QWidget *parent = nullptr);

    /// Whether the page shown is one that the hint belongs above.
    void setOffered(bool offered);

Q_SIGNALS:
    void quickPathRequested();

private:
    void refresh();

    Session &m_session;
    bool m_offered = false;
    bool m_closed = false;
};

} // namespace Credwright
