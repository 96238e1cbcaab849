#pragma once

#include <QDialog>

class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace Credwright {

class Session;

/// Name and note of a version, one to be kept or one that is there.
class VersionDialog : public QDialog
{
    Q_OBJECT
public:
    VersionDialog(const QString &title, const QString &action, QWidget *parent);

    void setContent(const QString &name, const QString &note);
    QString name() const;
    QString note() const;

    /// Asks for a name and keeps the present state under it.
    static void keepVersion(Session &session, QWidget *parent);

private:
    QLineEdit *m_name = nullptr;
    QPlainTextEdit *m_note = nullptr;
    QPushButton *m_ok = nullptr;
};

} // namespace Credwright
