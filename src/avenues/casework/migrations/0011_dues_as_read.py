from django.db import migrations, models


class Migration(migrations.Migration):
    """What no list reads of a duty: its round, its first day, its evidence. The history has them."""

    dependencies = [
        ('casework', '0010_lists_at_scale'),
    ]

    operations = [
        # with a value to begin with, so that the way back is open
        migrations.AlterField(
            model_name='due',
            name='round',
            field=models.PositiveSmallIntegerField(default=1),
        ),
        migrations.RemoveField(
            model_name='due',
            name='round',
        ),
        migrations.RemoveField(
            model_name='due',
            name='started',
        ),
        migrations.RemoveField(
            model_name='due',
            name='evidence',
        ),
    ]
