// The playground listens on every address of the machine: let it be this machine's own only.
const net = require("node:net");

const listen = net.Server.prototype.listen;
net.Server.prototype.listen = function (port, ...rest) {
  const after = rest.filter((one) => typeof one === "function");
  return listen.call(this, typeof port === "object" ? port.port : port, "127.0.0.1", ...after);
};
