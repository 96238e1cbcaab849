#pragma once

#include <QUuid>
#include <QWidget>

class QHBoxLayout;

namespace Credwright {

class Session;

/// The files attached to one row: attach, keep a copy elsewhere, take off. Their bytes live in the design file.
class AttachmentBar : public QWidget
{
    Q_OBJECT
public:
    /// `field` is a set of links to attachments ("evidence.attachments").
    AttachmentBar(Session &session, const QString &field, QWidget *parent = nullptr);

    void setEntity(const QUuid &entity);

private:
    void refresh();
    void attach();
    void saveCopy(const QUuid &attachment);
    void detach(const QUuid &attachment);

    Session &m_session;
    QString m_field;
    QUuid m_entity;
    QList<QUuid> m_shown;
    QHBoxLayout *m_layout = nullptr;
};

} // namespace Credwright
