from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ('casework', '0012_no_directory_key'),
    ]

    operations = [
        migrations.RemoveField(
            model_name='job',
            name='done_at',
        ),
    ]
