export { startNginx } from './start-nginx';
