#pragma once

#include "ui/widgets/card.h"

namespace Credwright {

class Session;
struct UsualCost;

/// Offers the usual cost lines that the design neither holds nor declined, those often forgotten first.
class UsualCostsCard : public Card
{
    Q_OBJECT
public:
    explicit UsualCostsCard(Session &session, QWidget *parent = nullptr);

Q_SIGNALS:
    /// A line was added, and is to be filled in.
    void added(const QUuid &line);

private:
    void refresh();
    QWidget *rowFor(const UsualCost &usual);
    void add(const UsualCost &usual);
    void decline(const UsualCost &usual);

    Session &m_session;
    QWidget *m_rows = nullptr;
    QStringList m_shown;
    bool m_all = false;
};

} // namespace Credwright
