#pragma once

#include <QComboBox>

namespace Credwright {

/// A combo box whose list has a name for screen readers, and which Tab leaves with the entry that is marked, as in a spreadsheet.
class ChoiceBox : public QComboBox
{
    Q_OBJECT
public:
    using QComboBox::QComboBox;

    void showPopup() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void leaveBy(int key);
};

} // namespace Credwright
