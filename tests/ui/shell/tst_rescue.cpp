#include "core/storage/design_file.h"
#include "tests/support/sound_design.h"
#include "ui/dialogs/dialog_seam.h"
#include "ui/document/document_controller.h"
#include "ui/document/session.h"
#include "ui/document/settings.h"
#include "ui/shell/main_window.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Credwright;
using namespace Credwright::Testing;
using namespace Qt::Literals::StringLiterals;

/// A design file whose second half is gone.
class TestRescue : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    QByteArray m_damaged;
    int m_answer = 0;
    QStringList m_said;

    void damage()
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.resize(file.size() * 2 / 3));
        m_damaged = file.readAll();
    }
    QByteArray bytesNow() const
    {
        QFile file(m_path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        qputenv("HOME", m_folder->path().toUtf8());
        Settings::setFolder(m_folder->path());
        Settings::instance() = {};
        Settings::instance().folder = m_folder->path();
        m_path = m_folder->filePath(u"course.credwright"_s);
        QVERIFY(DesignFile::create(m_path, soundDesign()));
        m_said.clear();
        DialogSeam::answerWith([this](const QString &kind, const QString &text) -> std::optional<QString> {
            m_said.append(text);
            return kind == u"ask"_s ? std::optional(QString::number(m_answer)) : std::nullopt;
        });
    }
    void cleanup() { DialogSeam::answerWith({}); }

    void whatCanBeReadBecomesANewFile()
    {
        damage();
        m_answer = 1;
        MainWindow window;
        window.openFile(m_path);
        QVERIFY(window.documents().isOpen());
        QVERIFY(window.documents().path() != m_path);
        QCOMPARE(window.documents().session()->design().identity.title, soundDesign().identity.title);
        QCOMPARE(bytesNow(), m_damaged);
        QVERIFY(m_said.size() >= 2);
    }

    void orTheNewestBackupDoes()
    {
        {
            MainWindow window;
            window.openFile(m_path);
            Session &session = *window.documents().session();
            session.setField({singletonId("identity"_L1), u"identity.title"_s, {}}, LocalizedText(u"After the backup"_s));
            QVERIFY(window.documents().close());
        }
        damage();
        m_answer = 2;
        MainWindow window;
        window.openFile(m_path);
        QVERIFY(window.documents().isOpen());
        QCOMPARE(window.documents().session()->design().identity.title, soundDesign().identity.title);
        QCOMPARE(bytesNow(), m_damaged);
    }

    void orNothing()
    {
        damage();
        m_answer = 0;
        MainWindow window;
        window.openFile(m_path);
        QVERIFY(!window.documents().isOpen());
        QCOMPARE(m_said.size(), 1);
        QCOMPARE(bytesNow(), m_damaged);
    }
};

QTEST_MAIN(TestRescue)
#include "tst_rescue.moc"
