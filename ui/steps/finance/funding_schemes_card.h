#pragma once

#include "ui/widgets/card.h"

namespace Credwright {

class Session;
struct FundingScheme;

/// Offers the funding schemes that are known for the countries of the design, until a line of the design is of them.
class FundingSchemesCard : public Card
{
    Q_OBJECT
public:
    explicit FundingSchemesCard(Session &session, QWidget *parent = nullptr);

Q_SIGNALS:
    /// A line was added; its eligibility is to be checked.
    void added(const QUuid &line);

private:
    void refresh();
    QWidget *rowFor(const FundingScheme &scheme);
    void add(const FundingScheme &scheme);

    Session &m_session;
    QWidget *m_rows = nullptr;
    QStringList m_shown;
    bool m_editable = false;
};

} // namespace Credwright
