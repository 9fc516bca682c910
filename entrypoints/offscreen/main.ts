import { onOffscreen } from '../../lib/ext/offscreen';
import { askSandbox } from '../../lib/ext/sandbox';

// All extension pages share one thread, this one too: the DOM's work is done in the sandboxed page within.
onOffscreen(askSandbox);
