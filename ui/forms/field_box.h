#pragma once

#include "core/check/finding.h"
#include "core/fields/anchor.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace Credwright {

class FieldEditor;
class FindingBar;
class Session;

/// A labelled field of the design with the findings about it below: the building block of every form.
class FieldBox : public QWidget
{
    Q_OBJECT
public:
    enum class Label { Above, Hidden };
    FieldBox(Session &session, const Anchor &where, QWidget *parent = nullptr, Label label = Label::Above, bool compact = false);

    const Anchor &where() const { return m_where; }
    QWidget *editor() const;
    /// Shows the same field of another row.
    void setEntity(const QUuid &entity);
    /// Of a set of choices, those that go with the row shown.
    void setOffered(const QStringList &codes);
    void focusEditor();
    /// Where findings are shown in place of below the field: for a row of fields, each too narrow for a sentence.
    void setFindingsLayout(QVBoxLayout *layout);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showValue();
    void showFindings();

    Session &m_session;
    Anchor m_where;
    QLabel *m_label = nullptr;
    FieldEditor *m_editor = nullptr;
    QVBoxLayout *m_layout = nullptr;
    QVBoxLayout *m_findings = nullptr;
    QList<FindingBar *> m_bars;
};

} // namespace Credwright
