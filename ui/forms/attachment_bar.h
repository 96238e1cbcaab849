#pragma once

#include <QStringList>
#include <QUuid>
#include <QWidget>

class QMimeData;

namespace Credwright {

class FlowLayout;
class Session;
struct Attachment;

/// The files attached to one row: attach by button, drop or paste, open, keep a copy elsewhere, take off. Their content lives in the design file.
class AttachmentBar : public QWidget
{
    Q_OBJECT
public:
    /// `field` is a set of links to attachments ("evidence.attachments").
    AttachmentBar(Session &session, const QString &field, QWidget *parent = nullptr);

    void setEntity(const QUuid &entity);
    /// Files that are dropped anywhere on this widget are for the row as well.
    void takeDropsOn(QWidget *card);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void refresh();
    QWidget *makeButton(const Attachment &attachment);
    void attach();
    void attachFiles(const QStringList &paths);
    void name(const QUuid &entity, const QList<Attachment> &stored);
    void open(const QUuid &attachment);
    void saveCopy(const QUuid &attachment);
    void detach(const QUuid &attachment);
    bool canTake() const;

    Session &m_session;
    QString m_field;
    QUuid m_entity;
    QList<QUuid> m_shown;
    FlowLayout *m_layout = nullptr;
};

} // namespace Credwright
