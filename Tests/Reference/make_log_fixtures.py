"""Writes logs as the tools write them, into Tests/Fixtures/logs; needs Python's standard library alone.

- lightning-*.csv: PyTorch Lightning's CSVLogger, a row for each call of the logger. Since version 2.0 the columns are
  sorted; before, they came in the order in which they were first logged.
- trainer-*.json: trainer_state.json of Hugging Face's Trainer: indented by two, keys sorted, NaN as Python writes it.
- keras-*.csv: Keras's CSVLogger, with other separators, appended to, and with NA for what was not evaluated.
"""

import csv
import json
import math
import pathlib

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "Fixtures" / "logs"


def value(moment, end, scale=1.0):
    """A loss that falls towards an end."""
    return scale * math.exp(-moment / 4) + end


def write_rows(name, rows, columns=None, separator=","):
    with open(FOLDER / name, "w", newline="") as file:
        writer = csv.DictWriter(file, columns or sorted(set().union(*rows)), delimiter=separator)
        writer.writeheader()
        writer.writerows(rows)


def lightning(epochs, every=5, steps=10, both=True):
    """What trainer.fit and trainer.test log: steps, learning rates, epochs, and the test at the end."""
    rows = []
    for epoch in range(epochs):
        for step in range(epoch * steps, (epoch + 1) * steps):
            if (step + 1) % every:
                continue
            rows.append({"lr-SGD": 0.1, "step": step})
            name = "train_loss_step" if both else "train_loss"
            rows.append({name: value(step / steps, 0.2), "epoch": epoch, "step": step})
        end = {"epoch": epoch, "step": (epoch + 1) * steps - 1}
        rows.append({"val_loss": value(epoch + 1, 0.3), "val_acc": 1 - value(epoch + 1, 0.3), **end})
        if both:
            rows.append({"train_loss_epoch": value(epoch + 0.5, 0.2), **end})
    rows.append({"test_loss": 0.31, "test_acc": 0.69, "epoch": epochs, "step": epochs * steps})
    return rows


def trainer(name, by_epoch, has_nan=False, version=4):
    log = []
    steps = 20
    for step in range(1, 3 * steps + 1):
        epoch = step / steps
        if step % (steps if by_epoch else 5) == 0:
            entry = {"epoch": epoch if version >= 4 else round(epoch, 2), "step": step}
            entry["learning_rate"] = 5e-05 * (1 - step / (3 * steps))
            entry["loss"] = math.nan if has_nan and epoch > 2 else round(value(epoch, 0.2), 4)
            if version >= 4:
                entry["grad_norm"] = 1.5
            log.append(entry)
        if step % steps == 0:
            log.append(
                {
                    "epoch": epoch, "step": step, "eval_loss": value(epoch, 0.3),
                    "eval_accuracy": 1 - value(epoch, 0.3), "eval_runtime": 1.25,
                    "eval_samples_per_second": 80.0, "eval_steps_per_second": 10.0,
                })
    log.append(
        {
            "epoch": 3.0, "step": 3 * steps, "total_flos": 1.0e15, "train_loss": 0.75,
            "train_runtime": 60.5, "train_samples_per_second": 26.4, "train_steps_per_second": 1.0,
        })
    state = {
        "best_metric": 0.7, "best_model_checkpoint": "out/checkpoint-60", "epoch": 3.0,
        "global_step": 3 * steps, "is_hyper_param_search": False, "is_local_process_zero": True,
        "is_world_process_zero": True, "log_history": log, "max_steps": 3 * steps,
        "num_train_epochs": 3, "total_flos": 1.0e15, "trial_name": None, "trial_params": None,
    }
    (FOLDER / name).write_text(json.dumps(state, indent=2, sort_keys=True) + "\n")


def keras_rows(epochs, start=0, every=1, nan_from=None):
    rows = []
    for epoch in range(start, start + epochs):
        is_evaluated = (epoch + 1) % every == 0
        loss = math.nan if nan_from is not None and epoch >= nan_from else value(epoch, 0.2)
        rows.append(
            {
                "epoch": epoch, "accuracy": 1 - value(epoch, 0.0, 0.5), "learning_rate": 0.01,
                "loss": loss, "val_accuracy": 1 - value(epoch, 0.1, 0.5) if is_evaluated else "NA",
                "val_loss": value(epoch, 0.3) if is_evaluated else "NA",
            })
    return rows


KERAS = ["epoch", "accuracy", "learning_rate", "loss", "val_accuracy", "val_loss"]

write_rows("lightning-2.csv", lightning(4))
write_rows(
    "lightning-1.csv", lightning(4, both=False),
    ["lr-SGD", "step", "train_loss", "epoch", "val_loss", "val_acc", "test_loss", "test_acc"])
trainer("trainer-steps.json", by_epoch=False)
trainer("trainer-epochs.json", by_epoch=True, version=3)
trainer("trainer-nan.json", by_epoch=False, has_nan=True)
write_rows("keras-semicolon.csv", keras_rows(6), KERAS, ";")
write_rows("keras-appended.csv", keras_rows(4) + keras_rows(3), KERAS)
write_rows("keras-resumed.csv", keras_rows(6) + keras_rows(4, start=4), KERAS)
write_rows("keras-validation-freq.csv", keras_rows(6, every=3), KERAS)
write_rows("keras-nan.csv", keras_rows(6, nan_from=4), KERAS)
(FOLDER / "keras-history-nan.json").write_text(
    json.dumps({"loss": [1.0, 0.5, math.nan], "val_loss": [1.25, math.inf, math.nan], "lr": [0.1] * 3}))
