#pragma once

#include "core/fields/anchor.h"
#include "core/fields/field.h"

#include <functional>
#include <QObject>

class QWidget;

namespace Credwright {

class Session;
class TextEdit;

/// One input widget for one field. It shows and reports values; it writes nothing itself.
class FieldEditor : public QObject
{
    Q_OBJECT
public:
    enum class Look {
        Form,    ///< In a form: a framed field; short choices are segments, sets of choices are chips.
        Compact, ///< In a form with little room: choices are combo boxes, sets are buttons with a list.
        Cell,    ///< Over a table cell: the same as compact, Enter and Escape belong to the table.
    };
    FieldEditor(const FieldInfo &info, const Value &initial, Session &session, QWidget *parent, Look look = Look::Form);

    QWidget *widget() const { return m_widget; }
    const FieldInfo &info() const { return m_info; }
    /// The text editor, where the editor is one: for marks.
    TextEdit *text() const { return m_text; }
    void setValue(const Value &value);
    void setReadOnly(bool readOnly);
    /// The text that stands in the field but cannot be taken; empty when all is well.
    QString pendingText() const { return m_pending; }
    /// Limits a set of choices to those that go with the row shown; what is chosen beyond them stays chosen.
    void setOffered(const QStringList &codes);
    /// Rebuilds the names in lists of linked rows.
    void refreshChoices();

Q_SIGNALS:
    void edited(const Credwright::Value &value);
    void refused(const QString &message);
    /// A choice was made that ends the editing of a table cell.
    void finished();

private:
    void makeText(bool severalLines, const Value &initial);
    void makeQuantity(const Value &initial);
    void makeChoice(Look look);
    void makeVocabulary();
    void makeSet(Look look);
    void makeLinks();
    void makeReference();
    void makeCheckBox();
    QList<std::pair<QString, QString>> choices() const;

    const FieldInfo &m_info;
    Session &m_session;
    QWidget *m_widget = nullptr;
    TextEdit *m_text = nullptr;
    Value m_value;
    QString m_pending;
    std::optional<QStringList> m_offered; ///< Codes; all where nothing was said.
    std::function<void(const Value &)> m_show;
    std::function<void(bool)> m_setReadOnly;
    std::function<void()> m_refresh;
};

/// Keeps the wheel from changing a choice or a number that has no focus.
void ignoreWheelWithoutFocus(QWidget *widget);

} // namespace Credwright
