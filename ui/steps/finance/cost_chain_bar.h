#pragma once

#include <QUuid>
#include <QWidget>

namespace Credwright {

class Session;

/// Where the hours of a cost line come from, as buttons that lead there: need → outcome → activity. Hidden for a line that follows no activity.
class CostChainBar : public QWidget
{
    Q_OBJECT
public:
    explicit CostChainBar(Session &session, QWidget *parent = nullptr);

    void setLine(const QUuid &costLine);

private:
    void refresh();

    Session &m_session;
    QUuid m_line;
    QStringList m_shown;
    QWidget *m_links = nullptr;
};

} // namespace Credwright
