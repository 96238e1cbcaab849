#pragma once

#include <QUuid>
#include <QWidget>

class QLabel;
class QPushButton;

namespace Credwright {

class DerivedLabel;
class Session;

/// What other steps already say about an element of the agreement, and a button that takes it over as the element's text.
class KnownTextBar : public QWidget
{
    Q_OBJECT
public:
    explicit KnownTextBar(Session &session, QWidget *parent = nullptr);

    void setElement(const QUuid &element);

private:
    void refresh();
    void takeOver();

    Session &m_session;
    QUuid m_element;
    QString m_known;
    DerivedLabel *m_source = nullptr;
    QLabel *m_text = nullptr;
    QPushButton *m_take = nullptr;
};

} // namespace Credwright
