import { watchFetch } from './recorder/watch-fetch';

watchFetch( window );
