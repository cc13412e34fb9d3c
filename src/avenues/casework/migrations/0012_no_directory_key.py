from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ('casework', '0011_dues_as_read'),
    ]

    operations = [
        migrations.RemoveField(
            model_name='organisation',
            name='directory_key',
        ),
    ]
