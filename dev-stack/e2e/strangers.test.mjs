// All judges, against one running stack.
import { after } from 'node:test';
import { stopTheStack } from './stack.mjs';
import './events.mjs';
import './guides.mjs';
import './instagram.mjs';
import './uploads.mjs';

after(stopTheStack);
