/** Installs VS Code ahead of its tests, while others run; where VS Code is not tested, nothing is installed. */
import { skipped, vscode } from './need.ts';

if (!skipped()) vscode();
